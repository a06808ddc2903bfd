// Package cutpatterns compiles patterns, templates and expressions. What decides: where the text comes from.
package cutpatterns

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"os"
	"regexp"
	"strings"
	"text/template"

	"github.com/google/cel-go/cel"
)

const prefix = `^v\d+`

// Split compiles what it has cut from the rest.
func Split(rest string) (found []string) {
	for rest != "" {
		var head string
		head, rest, _ = strings.Cut(rest, ";")
		re, err := regexp.Compile(head) // silent
		if err != nil {
			continue
		}
		found = append(found, re.FindString(rest))
	}
	return found
}

// Versions compiles the same.
func Versions(rest string) (n int) {
	for rest != "" {
		var head string
		head, rest, _ = strings.Cut(rest, ";")
		if regexp.MustCompile(prefix + `\.`).MatchString(head) { // report
			n++
		}
	}
	return n
}

// rule has its text from a file.
type rule struct {
	text string
	re   *regexp.Regexp
}

// matches compiles the text of the rule, which stays as it is, for each text of each request.
func (r rule) matches(s string) bool {
	re, err := regexp.Compile(r.text) // report
	return err == nil && re.MatchString(s)
}

// compiled keeps it in the rule.
func (r *rule) compiled() *regexp.Regexp {
	if r.re == nil {
		r.re = regexp.MustCompile(r.text) // silent
	}
	return r.re
}

func rules(in io.Reader) (all []*rule) {
	for sc := bufio.NewScanner(in); sc.Scan(); {
		all = append(all, &rule{text: sc.Text()})
	}
	return all
}

// parse compiles the rules when they are read.
func parse(in io.Reader) (all []*regexp.Regexp, err error) {
	for sc := bufio.NewScanner(in); sc.Scan(); {
		re, err := regexp.Compile(sc.Text()) // silent
		if err != nil {
			return nil, err
		}
		all = append(all, re)
	}
	return all, nil
}

type page struct {
	all    []*rule
	layout string
	exprs  map[string]string
}

// setLayout changes the layout while the process serves.
func (p *page) setLayout(w http.ResponseWriter, r *http.Request) { p.layout = r.FormValue("layout") }

func (p *page) current() string { return p.layout }

// show parses what is current.
func (p *page) show(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("page").Parse(p.current()) // silent
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_ = t.Execute(w, r.FormValue("name"))
}

const footer = `<p>{{.}}</p>`

// foot parses the same.
func (p *page) foot(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("footer").Parse(footer) // report
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_ = t.Execute(w, r.FormValue("name"))
}

func (p *page) search(w http.ResponseWriter, r *http.Request) {
	spaces := regexp.MustCompile(`\s+`) // report
	text := spaces.ReplaceAllString(r.FormValue("text"), " ")
	for _, x := range p.all {
		if x.compiled().MatchString(text) || x.matches(text) {
			fmt.Fprintln(w, x.text)
		}
	}
}

// allowed compiles an expression of the request in an environment that is the same.
func (p *page) allowed(w http.ResponseWriter, r *http.Request) {
	env, err := cel.NewEnv(cel.Variable("user", cel.StringType)) // report
	if err != nil {
		return
	}
	ast, issues := env.Compile(p.exprs[r.FormValue("rule")])
	if issues.Err() != nil {
		return
	}
	prg, err := env.Program(ast)
	if err != nil {
		return
	}
	_, _ = prg.Eval(map[string]any{"user": r.FormValue("user")})
}

func Serve() error {
	f, err := os.Open("rules.txt")
	if err != nil {
		return err
	}
	defer f.Close()
	p := &page{all: rules(f)}
	if _, err := parse(f); err != nil {
		return err
	}
	http.HandleFunc("/layout", p.setLayout)
	http.HandleFunc("/show", p.show)
	http.HandleFunc("/foot", p.foot)
	http.HandleFunc("/search", p.search)
	http.HandleFunc("/allowed", p.allowed)
	return http.ListenAndServe(":8080", nil)
}
