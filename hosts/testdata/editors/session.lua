-- A session of Neovim with the file that is open: waits for what is found, takes
-- the fix that is offered there, saves, and waits until it is gone. Prints what a
-- person sees, a line each.
local function say(...) io.stdout:write(table.concat({ ... }, ' '), '\n') end

local function wait(what, seen)
  if not vim.wait(600000, seen, 100) then
    say('no', what)
    vim.cmd('cquit 1')
  end
end

local function found()
  return vim.tbl_filter(function(d) return d.source == 'mapperlint' end, vim.diagnostic.get(0))
end

wait('finding', function() return #found() > 0 end)
for _, d in ipairs(found()) do
  say('finding', vim.diagnostic.severity[d.severity], tostring(d.lnum + 1), d.message)
end
local first = found()[1]
vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })

vim.ui.select = function(items, options, choose)
  for _, item in ipairs(items) do
    say('fix', options.format_item(item))
  end
  choose(items[1])
end
local before = vim.api.nvim_buf_get_changedtick(0)
local quick = { only = { 'quickfix' } }
if vim.fn.has('nvim-0.8') == 1 then
  vim.lsp.buf.code_action({ context = quick })
else
  vim.lsp.buf.code_action(quick)
end
wait('fix', function() return vim.api.nvim_buf_get_changedtick(0) ~= before end)
vim.cmd('write')
wait('end of the finding', function() return #found() < 1 end)
say('gone')
vim.cmd('qall')
