package mapperlint

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// reportMisnamed reports the constructors of options which the package that they
// name does not declare: at its package clause, or for a package of another
// module at the import.
func (l *linter) reportMisnamed(pass *analysis.Pass, files []inspector.Cursor) {
	first := files[0].Node().(*ast.File)
	l.misnamedAt(pass, pass.Pkg, first.Name.Pos(), first.Name.End())
	for _, problem := range l.misnamedRequests(pass.Pkg) {
		pass.Report(analysis.Diagnostic{Pos: first.Name.Pos(), End: first.Name.End(), Category: "directive", Message: problem, URL: URL + "#directive"})
	}
	own := sameModule(pass)
	seen := make(map[string]bool)
	for _, c := range files {
		for _, spec := range c.Node().(*ast.File).Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil || own(path) || seen[path] {
				continue
			}
			seen[path] = true
			if name := pass.TypesInfo.PkgNameOf(spec); name != nil {
				l.misnamedAt(pass, name.Imported(), spec.Pos(), spec.End())
			}
		}
	}
}

func (l *linter) misnamedAt(pass *analysis.Pass, pkg *types.Package, pos, end token.Pos) {
	for _, problem := range l.cat().Misnamed(pkg) {
		pass.Report(analysis.Diagnostic{Pos: pos, End: end, Category: "directive", Message: problem, URL: URL + "#directive"})
	}
}
