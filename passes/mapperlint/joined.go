package mapperlint

import (
	"fmt"
	"go/ast"
	"go/types"
	"path"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// reportJoined reports a build that an interface hides from its caller: at
// the build if it is in this package, else where joinedNode says. It returns
// whether importers need not be told.
func (a *analysisRun) reportJoined(j summary.Joined) bool {
	n := a.joinedNode(j)
	m := a.linter.cat.ByName(j.Build.Constructor)
	if n == nil || m == nil {
		return false
	}
	if j.Own != nil {
		a.settled[j.Own] = true
		if a.skipped(j.Own.At) || a.ignores.matchNode(j.Own.At) {
			return true
		}
		a.joinedOwn = append(a.joinedOwn, j.Own)
	}
	a.unfixed(n.Pos(), n.End(), reason.Refusal{Rule: reason.FixInterface})
	key := j.Request.Key
	var related []analysis.RelatedInformation
	if j.Own != nil {
		related = conversion(j.At, key)
	}
	a.pass.Report(analysis.Diagnostic{
		Pos: n.Pos(), End: n.End(),
		Category: string(findings.Request),
		Message: fmt.Sprintf("%s%s builds %s for every call of %s, which %s, reaches: %s; %s",
			spell(m.Constructor), a.elsewhere(j), product(m.Constructor, ""), key[strings.LastIndexByte(key, '/')+1:],
			j.Request.By, adviceOn(m.Entry, m.Constructor, false), consequenceOf(m.Entry, m.Constructor)),
		URL:     urlOf(&findings.Finding{Category: findings.Request, Build: &summary.Build{Entry: m.Entry}}),
		Related: related,
	})
	return true
}

// elsewhere names the place of a joined build that is not where it is reported.
func (a *analysisRun) elsewhere(j summary.Joined) string {
	if j.Own != nil {
		return ""
	}
	return " at " + summary.PlaceFrom(a.pass.Pkg.Path(), j.Build.Where)
}

// joinedNode is where a joined build is reported: at the build, at the conversion
// of its type to the interface, or where the package has an object from the one
// that builds, which may hold such a type. A package that does none of these has
// both ends among its imports, and does not know that they meet.
func (a *analysisRun) joinedNode(j summary.Joined) ast.Node {
	switch {
	case j.Own != nil:
		return j.Own.At.Node()
	case j.At.Valid() && j.At.Node() != nil:
		return j.At.Node()
	}
	from := path.Dir(j.Build.Where)
	for _, file := range a.pkg.Files {
		for c := range file.Preorder((*ast.Ident)(nil)) {
			fn, ok := a.pass.TypesInfo.Uses[c.Node().(*ast.Ident)].(*types.Func)
			if ok && fn.Pkg() != nil && fn.Pkg().Path() == from && yieldsObject(fn.Signature()) {
				at, _ := funcs.Mention(c)
				return at.Node()
			}
		}
	}
	return nil
}

// yieldsObject reports whether a result may stand for, or hold, a value of any
// type: it is an interface or a function, or has fields.
func yieldsObject(sig *types.Signature) bool {
	for v := range sig.Results().Variables() {
		if typ.IsError(v.Type()) {
			continue
		}
		switch typ.Pointee(v.Type()).Underlying().(type) {
		case *types.Interface, *types.Signature, *types.Struct:
			return true
		}
	}
	return false
}
