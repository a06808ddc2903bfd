package mapperlint

import (
	"fmt"
	"go/types"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// message says in one line what is built, how often and why, what it costs,
// and what to do. Lists show only few diagnostics of the same text, so it
// names the function, the entry point or the line of the loop.
func (a *analysisRun) message(f *findings.Finding) string {
	c := f.Build.Constructor
	rest := func(advice string) string {
		s := fmt.Sprintf("%s %s: %s; %s", a.company(f), a.frequency(f), advice, a.consequence(f))
		if n := len(f.Beside); n > 0 {
			s += fmt.Sprintf(" (%d more in this list)", n)
		}
		if n := len(f.More); n > 0 {
			s += fmt.Sprintf(" (%s in this package)", plural(n, "more call"))
		}
		return s
	}
	fits := func(s string) bool { return utf8.RuneCountInString(s) <= columns }
	whole := a.subject(f, product) + rest(advice(f))
	if fits(whole) || c.OneShot {
		return whole
	}
	one := func(*catalogue.Constructor, string) string { return "one" }
	if s := a.subject(f, one) + rest(advice(f)); fits(s) {
		return s
	}
	return a.subject(f, one) + rest(strings.TrimSuffix(advice(f), andShare))
}

// columns is what a message should fit in. One that does not leaves out the type
// of what is built, which the constructor tells, and then that once means for all.
const columns = 160

// subject: "validator.New builds a new *validator.Validate", where product says
// what is built.
func (a *analysisRun) subject(f *findings.Finding, product func(c *catalogue.Constructor, result string) string) string {
	c := f.Build.Constructor
	im := f.Build.Imported
	if im == nil {
		name, result := declared(a.pass.TypesInfo, f.Build)
		if name == "" {
			return spell(c) + " builds " + product(c, result)
		}
		return spellIn(name, c) + " builds " + product(c, result)
	}
	what := "builds "
	if im.Fact.Holder {
		what = "builds, inside its result, "
	}
	result := ""
	if im.Made && !im.Fact.Holder {
		result = resultOf(f.Build.Callee.Type(), im.Fact.Result)
	}
	return fmt.Sprintf("%s %s%s (%s)", calleeName(f.Build.Callee), what, product(c, result), a.places(f))
}

// places are where what one call runs builds: "p.New at a.go:1 and b.go:2 and q.New at c.go:3".
func (a *analysisRun) places(f *findings.Finding) string {
	type place struct{ constructor, where string }
	var told []place
	var b strings.Builder
	for _, build := range append([]*summary.Build{f.Build}, f.Also...) {
		p := place{spell(build.Constructor), build.Imported.Where(a.pass.Pkg.Path())}
		if slices.Contains(told, p) {
			continue
		}
		if len(told) > 0 {
			b.WriteString(" and ")
		}
		if len(told) == 0 || told[len(told)-1].constructor != p.constructor {
			b.WriteString(p.constructor + " at ")
		}
		b.WriteString(p.where)
		told = append(told, p)
	}
	return b.String()
}

// company: ", with a new *runtime.Scheme".
func (a *analysisRun) company(f *findings.Finding) string {
	s := ""
	for _, b := range f.With {
		switch {
		case b.Constructor == f.Build.Constructor: // what is parsed into a template is the template
			continue
		case s == "":
			s = ", with "
		default:
			s += " and "
		}
		s += a.instance(b)
	}
	if s != "" {
		s += ","
	}
	return s
}

// instance: "a new *runtime.Scheme".
func (a *analysisRun) instance(b *summary.Build) string {
	result := ""
	switch im := b.Imported; {
	case im == nil:
		_, result = declared(a.pass.TypesInfo, b)
	case im.Made && !im.Fact.Holder:
		result = resultOf(b.Callee.Type(), im.Fact.Result)
	}
	return product(b.Constructor, result)
}

// consequence says what building again and again costs.
func (a *analysisRun) consequence(f *findings.Finding) string {
	b := dearest(f)
	if with := b.Constructor.LeaksWith; with != "" && !a.argumentField(b, with).IsValid() {
		return b.Entry.Consequence()
	}
	return consequenceOf(b.Entry, b.Constructor, b.Ends)
}

// consequenceOf is consequence for what one constructor yields, of which what stays
// ends by itself or not.
func consequenceOf(e *catalogue.Entry, c *catalogue.Constructor, ends bool) string {
	switch {
	case ends:
		return e.Ended().Consequence()
	case c.Leak != "":
		return c.Leak
	}
	return e.Consequence()
}

// dearest returns the build whose cost is the greatest of those of the finding.
func dearest(f *findings.Finding) *summary.Build {
	dearest := f.Build
	most, _ := dearest.Entry.Cost()
	for _, b := range f.With {
		if c, ok := b.Entry.Cost(); ok && c.BuildNS > most.BuildNS {
			dearest, most = b, c
		}
	}
	return dearest
}

// calleeName names a function of another package: "a.Make", "(*a.Maker).Make".
func calleeName(fn *types.Func) string {
	recv := fn.Signature().Recv()
	if recv == nil {
		return fn.Pkg().Name() + "." + fn.Name()
	}
	return "(" + types.TypeString(recv.Type(), (*types.Package).Name) + ")." + fn.Name()
}

// frequency: "for every request in (*API).create, a net/http handler, through newValidator".
func (a *analysisRun) frequency(f *findings.Finding) string {
	where := f.Root.Name
	var s string
	switch f.Category {
	case findings.Request:
		s = scopePhrase(f.Reason.Freq) + " in " + where
		if f.Reason.What != "" {
			s += ", " + f.Reason.Noun()
		}
		if f.Loop.Stmt != nil {
			s = fmt.Sprintf("%s in the loop at line %d of %s", scopePhrase(f.Reason.Freq), a.line(f), where)
		}
	case findings.Loop:
		switch {
		case f.Reason.What != "":
			s = fmt.Sprintf("for every element in %s, in the %s", where, f.Reason.What)
		case f.Loop.Stmt == nil:
			s = "on every round of the goto loop in " + where
		default:
			s = fmt.Sprintf("on every iteration of the loop at line %d of %s", a.line(f), where)
		}
	default:
		s = "on every call of " + where + ", which " + does(f)
	}
	return s + through(f.Effect.Path.Edges())
}

// does says of the function of a call what makes it build again and again.
func does(f *findings.Finding) string {
	if f.Itself {
		return "calls itself"
	}
	return "gets the data to map"
}

func (a *analysisRun) line(f *findings.Finding) int {
	return a.pass.Fset.Position(f.Loop.Stmt.Pos()).Line
}

const andShare = " and share it"

// advice says what to do, as far as the catalogue knows that it is right.
func advice(f *findings.Finding) string {
	if f.Effect.Deps.LookedUp {
		return "keep one for each " + f.Build.Entry.KeyedBy + " in a cache"
	}
	said := adviceOn(f.Build.Entry, f.Build.Constructor, len(f.Effect.Fate.Setups) > 0)
	switch deps := f.Effect.Deps; {
	case len(deps.Loops) > 0, deps.PerElement:
		return strings.Replace(said, "it once"+andShare, "one for each element once, and share them", 1)
	case deps.PerCaller:
		return strings.Replace(said, "it once"+andShare, "one for each argument once, and share them", 1)
	case len(f.Beside) > 0:
		return strings.Replace(said, "it once", "the list once", 1)
	}
	return said
}

// adviceOn is advice for an instance of the entry that the constructor builds,
// and that is configured afterwards or not.
func adviceOn(e *catalogue.Entry, c *catalogue.Constructor, configured bool) string {
	switch {
	case c.Advice != "":
		return c.Advice
	case e.Advice != "":
		return e.Advice
	}
	once, each, through := "it once", "key in a cache or a field", "a sync.Pool"
	if c.Key != "" {
		once, each, through = "one for each "+c.Key, c.Key+" in a cache", "a sync.Pool for each "+c.Key
	}
	switch e.SharingOf(c) {
	case catalogue.Safe, catalogue.AfterSetup:
		if configured && e.SharingOf(c) == catalogue.AfterSetup {
			return "configure " + once + andShare
		}
		return "build " + once + andShare
	case catalogue.Pool:
		return "reuse it through " + through + "; it is not safe for concurrent use"
	case catalogue.Keyed:
		return "keep one for each " + each
	}
	return "build it once; check that it may be shared"
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func capitalized(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
