-- Neovim 0.11 and later.
vim.lsp.config('gopls', {
  cmd = { 'gopls-with-mapperlint' },
  cmd_env = { MAPPERLINT_FLAGS = '-groups=mapper,codec,validator' },
  filetypes = { 'go', 'gomod', 'gowork' },
  root_markers = { 'go.work', 'go.mod', '.git' },
  settings = { gopls = { analyses = { mapperlint = true } } },
})
vim.lsp.enable('gopls')
