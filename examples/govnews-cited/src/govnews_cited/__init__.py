"""An example plug-in for govnews."""
