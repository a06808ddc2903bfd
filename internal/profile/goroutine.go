package profile

import "strings"

// The stack of a goroutine does not tell what started it: it begins with the
// function of the go statement. That is a literal in the constructor, a method of
// what it built, or another function of its library.

// workers are the types whose methods are the goroutines of a type, in packages
// that do other work in goroutines as well.
var workers = map[string][]string{
	"net/http.Transport": {"net/http.Transport", "net/http.persistConn"},
}

// left attributes what a goroutine does, whose first function is entry, to the
// sites whose instances may have started it. It cannot tell these apart.
func (j *joiner) left(entry *function, cost Cost) {
	t := j.of(entry)
	if t.started == nil {
		t.started = []int{}
		for i := range j.prog.Sites {
			if j.prog.Sites[i].starts(entry, t) {
				t.started = append(t.started, i)
			}
		}
	}
	for _, i := range t.started {
		s := &j.report.Sites[i]
		s.seen, s.exact = true, true // no line is compared
		s.Left.add(cost)
	}
}

// starts reports whether what the site builds may start the goroutine.
func (s *Site) starts(entry *function, t *traits) bool {
	if calls := normal(s.Calls); calls != "" && entry.base == calls && entry.symbol != calls {
		return true // a literal in the constructor
	}
	if types := workers[s.Type]; types != nil {
		for _, name := range types {
			if strings.HasPrefix(entry.symbol, name+".") {
				return true
			}
		}
		return false
	}
	if s.Type != "" && strings.HasPrefix(entry.symbol, s.Type+".") {
		return true
	}
	pkg, _ := packageOf(normal(s.Calls))
	return s.Calls != "" && !t.own && !t.std && inPackage(entry.symbol, pkg)
}
