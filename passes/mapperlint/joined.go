package mapperlint

import (
	"fmt"
	"go/ast"
	"path"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// reportJoined reports a build that an interface hides from its caller: at
// the build if it is in this package, else at the conversion of its type to
// the interface, else at the import that brought both ends together.
func (a *analysisRun) reportJoined(j summary.Joined) {
	n := a.joinedNode(j)
	m := a.linter.cat.ByName(j.Build.Constructor)
	if n == nil || m == nil {
		return
	}
	if j.Own != nil {
		a.settled[j.Own] = true
		if a.skipped(j.Own.At) {
			return
		}
		if a.ignores.matchNode(j.Own.At) {
			return
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
}

// elsewhere names the place of a joined build that is not where it is reported.
func (a *analysisRun) elsewhere(j summary.Joined) string {
	if j.Own != nil {
		return ""
	}
	return " at " + summary.PlaceFrom(a.pass.Pkg.Path(), j.Build.Where)
}

// joinedNode is where a joined build is reported.
func (a *analysisRun) joinedNode(j summary.Joined) ast.Node {
	switch {
	case j.Own != nil:
		return j.Own.At.Node()
	case j.At.Valid() && j.At.Node() != nil:
		return j.At.Node()
	}
	from := path.Dir(j.Build.Where)
	var spec ast.Node
	for _, file := range a.pkg.Files {
		for c := range file.Preorder((*ast.ImportSpec)(nil), (*ast.CallExpr)(nil)) {
			switch n := c.Node().(type) {
			case *ast.ImportSpec:
				if spec == nil || strings.Trim(n.Path.Value, "\"") == from {
					spec = n
				}
			case *ast.CallExpr:
				if fn := funcs.StaticCallee(a.pass.TypesInfo, n); fn != nil && fn.Pkg() != nil && fn.Pkg().Path() == from {
					return n
				}
			}
		}
	}
	return spec
}
