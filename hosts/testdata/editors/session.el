;; A session of Emacs with the file named on the command line: waits for what is
;; found, takes the fix that is offered there, saves, and waits until it is gone.
;; Prints what a person sees, a line each.  -*- lexical-binding: t -*-
(require 'seq)

(defun session-say (&rest words)
  (princ (concat (string-join words " ") "\n")))

(defun session-wait (what seen)
  (let ((end (+ (float-time) 600)))
    (while (not (funcall seen))
      (when (> (float-time) end)
        (session-say "no" what)
        (kill-emacs 1))
      (accept-process-output nil 0.1))))

(defun session-found ()
  (seq-filter (lambda (d) (string-prefix-p "mapperlint" (flymake-diagnostic-text d)))
              (flymake-diagnostics)))

;; Whether to apply what the server edits, a person answers.
(advice-add 'y-or-n-p :override (lambda (_prompt) t))

(find-file (pop command-line-args-left))
(run-hooks 'post-command-hook)          ; Eglot connects when the command ends
(session-wait "server" #'eglot-current-server)
(session-wait "finding" #'session-found)
(dolist (d (session-found))
  (session-say "finding" (symbol-name (flymake-diagnostic-type d))
               (number-to-string (line-number-at-pos (flymake-diagnostic-beg d)))
               (flymake-diagnostic-text d)))
(goto-char (flymake-diagnostic-beg (car (session-found))))
(dolist (action (append (eglot-code-actions (point) nil "quickfix") nil))
  (session-say "fix" (plist-get action :title)))
(eglot-code-actions (point) nil "quickfix" t)
(session-wait "fix" #'buffer-modified-p)
(save-buffer)
(session-wait "end of the finding" (lambda () (null (session-found))))
(session-say "gone")
(eglot-shutdown (eglot-current-server) nil 60)
