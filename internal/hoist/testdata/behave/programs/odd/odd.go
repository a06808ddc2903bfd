// Package odd derives from what it builds, and configures and binds it in unusual ways.
package odd

import (
	"fmt"
	"net/http"
	"reflect"
	"regexp"
	"strings"
	"text/template"

	"web"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

// Funcs of the request.
func funcs(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	t := template.Must(template.New("f").Funcs(template.FuncMap{"q": func() string { return q }}).Parse("{{q}}"))
	_ = t.Execute(w, nil)
}

func RunFuncs() string { return web.Each(funcs, "q=a", "q=b") }

// Funcs replaced after parse.
func refuncs(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("f").Funcs(template.FuncMap{"q": func() string { return "" }}).Parse("{{q}}"))
	q := r.FormValue("q")
	t.Funcs(template.FuncMap{"q": func() string { return q }})
	_ = t.Execute(w, nil)
}

func RunRefuncs() string { return web.Each(refuncs, "q=a", "q=b") }

// Option of a child.
func lookup(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("f").Parse(`{{define "x"}}{{.a}}{{end}}`))
	x := t.Lookup("x")
	if r.FormValue("q") == "strict" {
		x.Option("missingkey=error")
	}
	if err := x.Execute(w, map[string]int{}); err != nil {
		fmt.Fprint(w, "error")
	}
}

func RunLookup() string { return web.Each(lookup, "q=strict", "q=", "q=strict") }

// AddParseTree
func tree(w http.ResponseWriter, r *http.Request) {
	base := template.Must(template.New("base").Parse(`{{block "c" .}}none{{end}}`))
	if q := r.FormValue("q"); q != "" {
		c := template.Must(template.New("c").Parse(q))
		_, _ = base.AddParseTree("c", c.Tree)
	}
	_ = base.Execute(w, nil)
}

func RunTree() string { return web.Each(tree, "q=a", "q=", "q=b") }

// re.Longest mutates.
func longest(w http.ResponseWriter, r *http.Request) {
	re := regexp.MustCompile("a|ab")
	if r.FormValue("q") == "l" {
		re.Longest()
	}
	fmt.Fprint(w, re.FindString("ab"))
}

func RunLongest() string { return web.Each(longest, "q=l", "q=", "q=l") }

// Configured through a method value.
func methodValue(w http.ResponseWriter, r *http.Request) {
	v := validator.New()
	set := v.SetTagName
	set("x" + r.FormValue("q"))
	fmt.Fprint(w, v.Struct(1))
}

func RunMethodValue() string { return web.Each(methodValue, "q=a", "q=b") }

// A deferred configuration.
func deferred(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // kept
	defer func() { fmt.Fprint(w, v.Struct(2)) }()
	defer v.SetTagName("late")
	fmt.Fprint(w, v.Struct(1))
}

func RunDeferred() string { return web.Each(deferred, "", "") }

// Copied by value: *v.
func copied(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper("cp") // fixed
	n := *m
	fmt.Fprint(w, len(n.FieldMap(reflect.ValueOf(0))), len(m.FieldMap(reflect.ValueOf(0))))
}

func RunCopied() string { return web.Each(copied, "", "") }

// Overwritten through a pointer.
func overwritten(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // kept
	if r.FormValue("q") == "o" {
		*v = *other()
	}
	fmt.Fprint(w, v.Struct(1))
}

func other() *validator.Validate {
	v := validator.New()
	v.SetTagName("other")
	return v
}

func RunOverwritten() string { return web.Each(overwritten, "q=o", "q=") }

// Compared by identity.
var last *validator.Validate

func identity(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // kept
	fmt.Fprint(w, v == last)
	last = v
}

func RunIdentity() string { return web.Each(identity, "", "") }

// Used as key of a map.
var seen = map[*validator.Validate]int{}

func key(w http.ResponseWriter, r *http.Request) {
	v := validator.New()
	seen[v]++
	fmt.Fprint(w, seen[v])
}

func RunKey() string { return web.Each(key, "", "") }

// A replacer of request data.
func replacer(w http.ResponseWriter, r *http.Request) {
	rep := strings.NewReplacer("a", r.FormValue("q"))
	fmt.Fprint(w, rep.Replace("aa"))
}

func RunReplacer() string { return web.Each(replacer, "q=x", "q=y") }

// Name is used in nested closure and goto.
func jump(w http.ResponseWriter, r *http.Request) {
	n := 0
again:
	v := validator.New() // kept
	v.SetTagName("g")
	fmt.Fprint(w, v.Struct(n))
	n++
	if n < 2 {
		goto again
	}
}

func RunJump() string { return web.Each(jump, "", "") }

// Switch init.
func switched(w http.ResponseWriter, r *http.Request) {
	switch v := validator.New(); r.FormValue("q") { // fixed
	case "a":
		fmt.Fprint(w, "a", v.Struct(1))
	default:
		fmt.Fprint(w, "d", v.Struct(2))
	}
}

func RunSwitched() string { return web.Each(switched, "q=a", "q=b") }

// If init with error.
func ifInit(w http.ResponseWriter, r *http.Request) {
	if re, err := regexp.Compile(`[a-z]`); err != nil { // fixed
		fmt.Fprint(w, err)
	} else if re.MatchString(r.FormValue("q")) {
		fmt.Fprint(w, "word")
	} else {
		fmt.Fprint(w, "none")
	}
}

func RunIfInit() string { return web.Each(ifInit, "q=a", "q=-") }

// For init.
func forInit(w http.ResponseWriter, r *http.Request) {
	for i, v := 0, validator.New(); i < 2; i++ { // fixed
		fmt.Fprint(w, v.Struct(i))
	}
}

func RunForInit() string { return web.Each(forInit, "", "") }

// Select case.
func selected(w http.ResponseWriter, r *http.Request) {
	ch := make(chan int, 1)
	ch <- 1
	select {
	case x := <-ch:
		v := validator.New() // fixed
		v.SetTagName("sel")
		fmt.Fprint(w, v.Struct(x))
	}
}

func RunSelected() string { return web.Each(selected, "", "") }

// Multi assign.
func multi(w http.ResponseWriter, r *http.Request) {
	v, n := validator.New(), len(r.FormValue("q")) // fixed
	fmt.Fprint(w, v.Struct(n), n)
}

func RunMulti() string { return web.Each(multi, "q=a", "q=bb") }

// Var block.
func block(w http.ResponseWriter, r *http.Request) {
	var (
		v = validator.New() // fixed
		q = r.FormValue("q")
	)
	fmt.Fprint(w, v.Struct(q), q)
}

func RunBlock() string { return web.Each(block, "q=a", "q=bb") }

// Assigned in branches with set-up in each.
func branches(w http.ResponseWriter, r *http.Request) {
	v := validator.New()
	if r.FormValue("q") == "a" {
		v.SetTagName("a")
	} else {
		v.SetTagName("b")
	}
	fmt.Fprint(w, v.Struct(1))
}

func RunBranches() string { return web.Each(branches, "q=a", "q=b") }

// Reused variable: second build assigned to the same name.
func twice(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // kept
	v.SetTagName("one")
	fmt.Fprint(w, v.Struct(1))
	v = validator.New() // kept
	v.SetTagName("two")
	fmt.Fprint(w, v.Struct(2))
}

func RunTwice() string { return web.Each(twice, "", "") }

func newNamed() *validator.Validate {
	return validator.New() // kept
}

// A caller configures what it gets by a method value, or by the method of the type.
func byValue(w http.ResponseWriter, r *http.Request) {
	v := newNamed()
	set := v.RegisterAlias
	set("a", "x")
	fmt.Fprint(w, v.Struct(1))
}

func RunByValue() string { return web.Each(byValue, "q=a", "q=b") }

func newOther() *validator.Validate {
	return validator.New() // kept
}

func byExpression(w http.ResponseWriter, r *http.Request) {
	v := newOther()
	(*validator.Validate).RegisterAlias(v, "b", "x")
	fmt.Fprint(w, v.Struct(1))
}

func RunByExpression() string { return web.Each(byExpression, "q=a", "q=b") }
