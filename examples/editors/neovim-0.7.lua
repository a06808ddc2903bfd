-- Neovim 0.7 to 0.10, without a plugin.
local gopls = {
  name = 'gopls',
  cmd = { 'gopls-with-mapperlint' },
  cmd_env = { MAPPERLINT_FLAGS = '-groups=mapper,codec,validator' },
  settings = { gopls = { analyses = { mapperlint = true } } },
}
local clients = {} -- by the directory of the module
vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'go', 'gomod', 'gowork' },
  callback = function(args)
    local mod = vim.fn.findfile('go.mod', vim.fn.expand('%:p:h') .. ';')
    local root = vim.fn.fnamemodify(mod ~= '' and mod or '.', ':p:h')
    clients[root] = clients[root] or vim.lsp.start_client(vim.tbl_extend('error', gopls, { root_dir = root }))
    vim.lsp.buf_attach_client(args.buf, clients[root])
  end,
})
