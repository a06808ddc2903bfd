package mapperlint

import (
	"fmt"
	"go/ast"
	"go/types"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/touch"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// The option request says of functions what //mapperlint:request says above them.
// Facts tell importers of what they import, and never the other way round: that
// the callers of a function serve requests is told to its own package, which can
// mend it, by whoever read the diagnostic of a caller.

// funcName matches path.Func, path.Type and path.(*T).Method. The path may have
// dots in it.
var funcName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([^\s()*]+)\.(?:\(\*?(\pL[\pL\pN_]*)\)\.)?([\pL_][\pL\pN_]*)$`)
})

func isFuncName(s string) bool { return funcName().MatchString(s) }

// requested returns what the option says, in the form of directives.
func (l *linter) requested() []fact.Scoped {
	var list []fact.Scoped
	for _, name := range l.opts.Requests {
		list = append(list, fact.Scoped{Name: name})
	}
	return list
}

// applyNamed marks the functions of the package that the option names. What a
// directive says of a function, and what its signature tells, goes first.
func (d *directives) applyNamed(p *funcs.Package, named []fact.Scoped) {
	if len(named) == 0 {
		return
	}
	for _, f := range p.Funcs {
		if f.Obj == nil || !slices.Contains(named, fact.Scoped{Name: summary.FuncName(f.Obj)}) {
			continue
		}
		if f.Reason().Freq < scope.Message {
			f.RunsBy(scope.Reason{Freq: scope.Request, What: "function that the option request names"})
		}
		f.AsIs = true
	}
}

// misnamedRequests returns what is wrong with the names of the option that begin
// with the path of the package.
func (l *linter) misnamedRequests(pkg *types.Package) []string {
	var problems []string
	for _, name := range l.opts.Requests {
		m := funcName().FindStringSubmatch(name)
		if m[1] != pkg.Path() || declares(pkg, m[2], m[3]) {
			continue
		}
		problems = append(problems, fmt.Sprintf("-request=%s: package %s declares no %s", name, pkg.Name(), strings.TrimPrefix(name, m[1]+".")))
	}
	return problems
}

// declares reports whether the package has a function or type of that name, or a
// type recv with that method.
func declares(pkg *types.Package, recv, name string) bool {
	if recv == "" {
		switch pkg.Scope().Lookup(name).(type) {
		case *types.Func, *types.TypeName:
			return true
		}
		return false
	}
	tn, ok := pkg.Scope().Lookup(recv).(*types.TypeName)
	if !ok {
		return false
	}
	obj, _, _ := types.LookupFieldOrMethod(tn.Type(), true, pkg, name)
	_, ok = obj.(*types.Func)
	return ok
}

// A fix that nobody has asked for yet takes as long to plan as any other. There is
// none for a function that causes more builds than maxAskedOf, and in a package whose
// functions cause more than maxAsked, each counted for each function.
const (
	maxAskedOf = 100
	maxAsked   = 1000
)

// mended returns what tells whether a build that f causes would be reported here,
// with a fix, if the option named f.
func (a *analysisRun) mended() func(f *funcs.Func, b *summary.Build) bool {
	if len(a.folder.Builds) == 0 { // as in most packages
		return func(*funcs.Func, *summary.Build) bool { return false }
	}
	type cause struct {
		f *funcs.Func
		b *summary.Build
	}
	mended := make(map[cause]bool)
	asked, total := make(map[*funcs.Func][]*findings.Finding), 0
	for _, fn := range a.folder.Exported() {
		found := slices.DeleteFunc(findings.Asked(a.folder, fn), func(f *findings.Finding) bool {
			return f.Build.Imported != nil || a.settled[f.Build] || a.skipped(f.Build.At)
		})
		if len(found) > 0 && len(found) <= maxAskedOf {
			asked[fn] = found
			total += len(found)
		}
	}
	if total > maxAsked {
		clear(asked)
	}
	for _, fn := range a.folder.Exported() { // each by itself
		for f, outcome := range a.planFixes(asked[fn]) {
			mended[cause{fn, f.Build}] = outcome.Fix != nil
		}
	}
	return func(f *funcs.Func, b *summary.Build) bool { return mended[cause{f, b}] }
}

// reportAltered reports the calls of functions of other packages that the option
// names, whose result is not used as it is.
func (a *analysisRun) reportAltered() {
	if len(a.linter.opts.Requests) == 0 {
		return
	}
	users := touch.NewReader(touch.Package{Folder: a.folder, Fset: a.pass.Fset, Outside: sync.OnceValue(a.written)})
	for _, file := range a.pkg.Files {
		for c := range file.Preorder((*ast.Ident)(nil)) {
			fn, ok := a.pass.TypesInfo.Uses[c.Node().(*ast.Ident)].(*types.Func)
			if !ok || fn.Pkg() == nil || fn.Pkg() == a.pass.Pkg || fn.Signature().Results().Len() == 0 {
				continue
			}
			name := summary.FuncName(fn.Origin())
			call, called := funcs.Mention(c)
			if !called || !slices.Contains(a.linter.opts.Requests, name) {
				continue
			}
			entry := a.linter.cat().OfType(fn.Signature().Results().At(0).Type())
			if entry == nil {
				continue
			}
			if why := users.Altered(call, 0, entry); why.Given() {
				n := call.Node()
				a.pass.Report(analysis.Diagnostic{Pos: n.Pos(), End: n.End(), Category: "directive", URL: URL + "#directive",
					Message: fmt.Sprintf("-request=%s: what it returns is not used as it is here: %s", name, why)})
			}
		}
	}
}
