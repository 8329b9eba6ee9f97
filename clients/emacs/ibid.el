;;; ibid.el --- Ibid, a language server for editors of books, in Eglot  -*- lexical-binding: t -*-

;; Needs Emacs 29 or later and `ibid' on the path.  Load it, and M-x eglot in a chapter; or
;; `ibid-ensure' in the hook of your mode for Markdown.

(require 'eglot)

(defcustom ibid-command '("ibid")
  "The program and its arguments."
  :type '(repeat string)
  :group 'eglot)

(defun ibid-options (_server)
  "The switches of `eglot-workspace-configuration', told when the server starts.
What Ibid offers from then on depends on them: Eglot takes no offers later."
  (or (and (listp eglot-workspace-configuration)
           (plist-get eglot-workspace-configuration :ibid))
      (make-hash-table :size 1)))

(defun ibid-contact (&rest _)
  "What Eglot is to start."
  (append ibid-command '(:initializationOptions ibid-options)))

(add-to-list 'eglot-server-programs
             '(((markdown-mode :language-id "markdown")
                (markdown-ts-mode :language-id "markdown")
                (gfm-mode :language-id "markdown")
                (ibid-mode :language-id "markdown")
                (bibtex-mode :language-id "bibtex"))
               . ibid-contact))

(define-derived-mode ibid-mode text-mode "Ibid"
  "A chapter, where no mode for Markdown is installed."
  (setq-local comment-start "<!-- " comment-end " -->"))

(defun ibid-ensure ()
  "Start Ibid in a chapter of an edition."
  (when (locate-dominating-file default-directory "edition.json")
    (eglot-ensure)))

(provide 'ibid)
;;; ibid.el ends here
