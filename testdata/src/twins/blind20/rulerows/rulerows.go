// Package rulerows compiles texts of rules. What decides: whether the text is the rule's, and compiled with it, or comes with the request.
package rulerows

import (
	"net/http"
	"regexp"
	"strings"
	"sync"
	"text/template"
)

type rule struct {
	Name, Pattern, Template string
	re                      *regexp.Regexp
}

type guard struct {
	rules []rule
	words map[string]string
	tmpl  *template.Template
	repl  *strings.Replacer
	deny  []*regexp.Regexp
	mu    sync.Mutex
	seen  map[string]*regexp.Regexp
}

func load(rules []rule) (*guard, error) {
	g := &guard{seen: map[string]*regexp.Regexp{}}
	for _, r := range rules {
		re, err := regexp.Compile(r.Pattern) // silent
		if err != nil {
			return nil, err
		}
		r.re = re
		g.rules = append(g.rules, r)
	}
	g.deny = compileAll("^/admin", "^/debug")
	g.repl = strings.NewReplacer("<", "&lt;", ">", "&gt;") // silent
	return g, nil
}

func compileAll(texts ...string) (all []*regexp.Regexp) {
	for _, t := range texts {
		all = append(all, regexp.MustCompile(t)) // silent
	}
	return all
}

func (g *guard) allow(w http.ResponseWriter, r *http.Request) {
	for i := range g.rules {
		if g.rules[i].re.MatchString(r.URL.Path) {
			return
		}
	}
}

// deny2 compiles the text of each rule, for each request.
func (g *guard) deny2(w http.ResponseWriter, r *http.Request) {
	for _, rule := range g.rules {
		ok, err := regexp.Compile("(?i)" + rule.Pattern) // report
		if err == nil && ok.MatchString(r.URL.Path) {
			http.Error(w, rule.Name, http.StatusForbidden)
		}
	}
}

// grep looks for what the request says.
func (g *guard) grep(w http.ResponseWriter, r *http.Request) {
	re, err := regexp.Compile(regexp.QuoteMeta(r.FormValue("q"))) // silent
	if err != nil {
		return
	}
	for _, rule := range g.rules {
		if re.MatchString(rule.Name) {
			_, _ = w.Write([]byte(rule.Name))
		}
	}
}

// remembered keeps what has been asked for.
func (g *guard) remembered(w http.ResponseWriter, r *http.Request) {
	g.mu.Lock()
	defer g.mu.Unlock()
	q := r.FormValue("q")
	re := g.seen[q]
	if re == nil {
		re = regexp.MustCompile(regexp.QuoteMeta(q)) // silent
		g.seen[q] = re
	}
	_ = re.MatchString(r.URL.Path)
}

// mail has the text of a rule parsed for each request.
func (g *guard) mail(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("mail").Parse("Hello {{.}}") // report
	if err != nil {
		return
	}
	_ = t.Execute(w, r.FormValue("name"))
}

// preview parses what the request has sent.
func (g *guard) preview(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("preview").Parse(r.FormValue("text")) // silent
	if err != nil {
		return
	}
	_ = t.Execute(w, g.words)
}

// escape has the same list each time.
func (g *guard) escape(w http.ResponseWriter, r *http.Request) {
	rep := strings.NewReplacer("a", "b", "c", "d") // report
	_, _ = rep.WriteString(w, r.FormValue("text"))
}

func Routes(m *http.ServeMux, rules []rule) error {
	g, err := load(rules)
	if err != nil {
		return err
	}
	m.HandleFunc("/allow", g.allow)
	m.HandleFunc("/deny", g.deny2)
	m.HandleFunc("/grep", g.grep)
	m.HandleFunc("/remembered", g.remembered)
	m.HandleFunc("/mail", g.mail)
	m.HandleFunc("/preview", g.preview)
	m.HandleFunc("/escape", g.escape)
	return nil
}
