// Package turns has locals that hold one instance after another, and templates whose
// error cannot be.
package turns

import (
	"fmt"
	"html/template"
	"net/http"
	"regexp"
	"web"
)

func inTurn(w http.ResponseWriter, r *http.Request) {
	s := r.FormValue("q")
	re := regexp.MustCompile(`_+`) // fixed
	s = re.ReplaceAllString(s, "-")
	re = regexp.MustCompile(`\d`) // fixed
	for range 2 {
		s = re.ReplaceAllString(s, s)
	}
	re = regexp.MustCompile(`-`) // fixed
	fmt.Fprint(w, re.ReplaceAllString(s, "+"))
}

func RunInTurn() string { return web.Each(inTurn, "q=a__b1", "q=_2_", "q=") }

func onTheWay(w http.ResponseWriter, r *http.Request) {
	s := r.FormValue("q")
	re := regexp.MustCompile(`\s+`) // fixed
	if s != "" {
		re = regexp.MustCompile(`\W`) // fixed
	}
	fmt.Fprint(w, re.MatchString(s+" "), re.String())
}

func RunOnTheWay() string { return web.Each(onTheWay, "q=a", "q=", "q=!") }

func rounds(w http.ResponseWriter, r *http.Request) {
	s := r.FormValue("q")
	re := regexp.MustCompile(`\|`) // fixed
	for range 2 {
		s = re.ReplaceAllString(s, "")
		re = regexp.MustCompile(`\*`) // fixed
	}
	fmt.Fprint(w, s)
}

func RunRounds() string { return web.Each(rounds, "q=|*|*a", "q=") }

func looked(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("looked").Parse(`<p>{{.}}</p>`) // fixed
	if err != nil {
		fmt.Fprint(w, "wrong")
		return
	}
	_ = t.Execute(w, r.FormValue("q"))
}

func RunLooked() string { return web.Each(looked, "q=<a>", "q=") }

func wrong(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("wrong").Parse(`<p>{{up .}}</p>`) // fixed
	if err != nil {
		fmt.Fprint(w, "wrong")
		return
	}
	_ = t.Execute(w, r.FormValue("q"))
}

func RunWrong() string { return web.Each(wrong, "q=<a>", "q=") }
