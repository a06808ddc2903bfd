package mapperlint

import (
	"fmt"
	"go/ast"
	"go/types"
	"path"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// joinedAtOnce puts together what one function of another package builds for the
// same request, and what is reported at the same place: it is mended there, at once.
func (a *analysisRun) joinedAtOnce(joined []summary.Joined) [][]summary.Joined {
	type place struct {
		node    ast.Node
		in, key string
	}
	var groups [][]summary.Joined
	index := make(map[place]int)
	for _, j := range joined {
		at := place{in: j.Build.In, key: j.Request.Key}
		if j.Own == nil {
			at.node = a.joinedNode(j)
		}
		if i, ok := index[at]; ok && at.node != nil {
			groups[i] = append(groups[i], j)
			continue
		}
		index[at] = len(groups)
		groups = append(groups, []summary.Joined{j})
	}
	return groups
}

// reportJoined reports a build that an interface hides from its caller, and how many
// more go with it: at the build if it is in this package, else where joinedNode says.
// It returns whether importers need not be told.
func (a *analysisRun) reportJoined(j summary.Joined, more int) bool {
	n := a.joinedNode(j)
	m := a.linter.cat().ByName(j.Build.Constructor)
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
	others := ""
	if more > 0 {
		others = fmt.Sprintf(" (%d more in %s)", more, j.Build.In)
	}
	a.pass.Report(analysis.Diagnostic{
		Pos: n.Pos(), End: n.End(),
		Category: string(findings.Request),
		Message: fmt.Sprintf("%s%s builds %s for every call of %s, which %s, reaches: %s; %s%s",
			spell(m.Constructor), a.elsewhere(j), product(m.Constructor, ""), key[strings.LastIndexByte(key, '/')+1:],
			j.Request.By, adviceOn(m.Entry, m.Constructor, false), consequenceOf(m.Entry, m.Constructor, j.Build.Ends), others),
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
// of its type to the interface, or where the package takes from the one that builds
// what may stand behind the call. A package that does none of these has both ends
// among its imports, and does not know that they meet.
func (a *analysisRun) joinedNode(j summary.Joined) ast.Node {
	if j.Own != nil {
		return j.Own.At.Node()
	}
	return a.placeOf(j.At, j.Build.Where, j.Request.Key)
}

// placeOf is where this package brings both ends together of a call that the key stands
// for: at the conversion, if there is one, or where it takes from the package of where
// what may stand behind the call; or nil.
func (a *analysisRun) placeOf(conversion inspector.Cursor, where, key string) ast.Node {
	if conversion.Valid() && conversion.Node() != nil {
		return conversion.Node()
	}
	from := path.Dir(where)
	method := key[strings.LastIndexByte(key, '.')+1:]
	for _, file := range a.pkg.Files {
		for c := range file.Preorder((*ast.Ident)(nil)) {
			fn, ok := a.pass.TypesInfo.Uses[c.Node().(*ast.Ident)].(*types.Func)
			if ok && fn.Pkg() != nil && fn.Pkg().Path() == from && yields(fn.Signature(), method) {
				at, _ := funcs.Mention(c)
				return at.Node()
			}
		}
	}
	return nil
}

// yields reports whether a result is a function, or has a method of that name.
func yields(sig *types.Signature, method string) bool {
	for v := range sig.Results().Variables() {
		if _, isFunc := v.Type().Underlying().(*types.Signature); isFunc {
			return true
		}
		if obj, _, _ := types.LookupFieldOrMethod(v.Type(), true, v.Pkg(), method); obj != nil {
			if _, isMethod := obj.(*types.Func); isMethod {
				return true
			}
		}
	}
	return false
}
