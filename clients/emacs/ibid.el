;;; ibid.el --- Ibid, a language server for editors of books, in Eglot and lsp-mode  -*- lexical-binding: t -*-

;; Needs `ibid' on the path, and Emacs 29 or later for Eglot, or lsp-mode.  Load it, and M-x eglot
;; or M-x lsp in a chapter; or `ibid-ensure' or `ibid-lsp-ensure' in the hook of your mode for
;; Markdown.

(defgroup ibid nil
  "Ibid, a language server for editors of books."
  :group 'text)

(defcustom ibid-command '("ibid")
  "The program and its arguments."
  :type '(repeat string)
  :group 'ibid)

(define-derived-mode ibid-mode text-mode "Ibid"
  "A chapter, where no mode for Markdown is installed."
  (setq-local comment-start "<!-- " comment-end " -->"))

(defun ibid-edition ()
  "The folder of the edition that this buffer's file belongs to."
  (locate-dominating-file default-directory "edition.json"))

;;;; Eglot

(defvar eglot-workspace-configuration)
(defvar eglot-server-programs)

(defun ibid-options (_server)
  "The switches of `eglot-workspace-configuration', told when the server starts.
What Ibid offers from then on depends on them: Eglot takes no offers later."
  (or (and (listp eglot-workspace-configuration)
           (plist-get eglot-workspace-configuration :ibid))
      (make-hash-table :size 1)))

(defun ibid-contact (&rest _)
  "What Eglot is to start."
  (append ibid-command '(:initializationOptions ibid-options)))

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               '(((markdown-mode :language-id "markdown")
                  (markdown-ts-mode :language-id "markdown")
                  (gfm-mode :language-id "markdown")
                  (ibid-mode :language-id "markdown")
                  (bibtex-mode :language-id "bibtex"))
                 . ibid-contact)))

(defun ibid-ensure ()
  "Start Ibid by Eglot in a chapter of an edition."
  (when (ibid-edition)
    (eglot-ensure)))

;;;; lsp-mode

(defcustom ibid-lsp-settings nil
  "The switches of `ibid.' for lsp-mode, as in (:formatting t :links :json-false)."
  :type 'plist
  :group 'ibid)

(defconst ibid-lsp-switches
  '("outline" "links" "headings" "formatting" "inlayHints" "codeLens" "semanticTokens" "completion"))

(defun ibid-lsp-setting (name)
  "How lsp-mode is to look up the switch NAME: one that is not set is left to Ibid."
  (list (concat "ibid." name)
        (lambda () (plist-get ibid-lsp-settings (intern (concat ":" name))))))

(defun ibid-lsp-register ()
  "Make Ibid known to lsp-mode: an add-on, which runs beside another server for Markdown."
  (dolist (mode '((markdown-ts-mode . "markdown")
                  (ibid-mode . "markdown")
                  (bibtex-mode . "bibtex")))
    (add-to-list 'lsp-language-id-configuration mode t))
  (lsp-register-custom-settings (mapcar #'ibid-lsp-setting ibid-lsp-switches))
  (lsp-register-client
   (make-lsp-client :server-id 'ibid
                    :new-connection (lsp-stdio-connection (lambda () ibid-command))
                    :major-modes '(markdown-mode markdown-ts-mode gfm-mode ibid-mode bibtex-mode)
                    :initialization-options (lambda () (lsp-configuration-section "ibid"))
                    :add-on? t)))

(with-eval-after-load 'lsp-mode
  (ibid-lsp-register))

(defun ibid-lsp-ensure ()
  "Start Ibid by lsp-mode in a chapter of an edition.
The folder of the edition is a workspace from then on."
  (let ((edition (ibid-edition)))
    (when (and edition (require 'lsp-mode nil t))
      (unless (lsp-find-session-folder (lsp-session) buffer-file-name)
        (lsp-workspace-folders-add edition))
      (lsp-deferred))))

(provide 'ibid)
;;; ibid.el ends here
