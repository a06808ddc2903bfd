;; Eglot is part of Emacs 29; for Emacs 28 it is a package, as go-mode is.
(require 'go-mode)
(require 'eglot)
(setenv "MAPPERLINT_FLAGS" "-groups=mapper,codec,validator")
(add-to-list 'eglot-server-programs '((go-mode go-ts-mode) . ("gopls-with-mapperlint")))
(setq-default eglot-workspace-configuration '((:gopls . (:analyses (:mapperlint t)))))
(add-hook 'go-mode-hook #'eglot-ensure)
(add-hook 'go-ts-mode-hook #'eglot-ensure)
