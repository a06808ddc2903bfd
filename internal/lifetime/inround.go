package lifetime

import (
	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// CalledAt returns where the function f, a literal, is called, if that is at one place of the function
// around it, which waits for it.
func CalledAt(f *funcs.Func) (c inspector.Cursor, ok bool) {
	if f.Obj != nil || f.HandedOn || f.Escapes || f.Referenced || len(f.In) != 1 || f.In[0].Call == nil || f.In[0].From != f.Outer {
		return inspector.Cursor{}, false
	}
	c = f.In[0].At
	switch c.ParentEdgeKind() {
	case edge.GoStmt_Call, edge.DeferStmt_Call:
		return inspector.Cursor{}, false
	}
	return c, true
}
