package must

// A template that is built in two statements, of which the second goes on from what the
// first gave its variable.

import (
	"bytes"
	"fmt"
	"html/template"
	"net/http"
	"strings"
)

const receipt = `<p>{{upper .Name}} paid {{.Sum}}</p>`

var helpers = template.FuncMap{"upper": strings.ToUpper}

type sale struct {
	Name string
	Sum  int
}

func loadSale(r *http.Request) (sale, error) { return sale{Name: r.FormValue("name")}, r.ParseForm() }

// The error was there before, and is given its next value before anyone asks.
func againShow(w http.ResponseWriter, r *http.Request) {
	s, err := loadSale(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	t := template.New("receipt").Funcs(helpers)
	t, err = t.Parse(receipt) // want `builds`
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	err = t.Execute(w, s)
	if err != nil {
		fmt.Println(err)
	}
}

// In a branch, of an error that is declared around it.
func againMail(w http.ResponseWriter, r *http.Request) {
	s, err := loadSale(r)
	if err != nil {
		return
	}
	if s.Sum > 0 {
		var body bytes.Buffer
		// The letter.
		tmpl := template.New("letter")
		tmpl, err = tmpl.Parse(`<p>Dear {{.Name}}</p>`) // want `builds`
		if err != nil {
			return
		}
		err = tmpl.Execute(&body, s)
		if err != nil {
			return
		}
		fmt.Fprint(w, body.String())
	}
}

// The second statement declares the error.
func againPage(w http.ResponseWriter, r *http.Request) {
	tmpl := template.New("page")

	tmpl, err := tmpl.Parse(`<h1>{{.}}</h1>`) // want `builds`
	if err != nil {
		return
	}
	if err := tmpl.Execute(w, r.FormValue("title")); err != nil {
		fmt.Println(err)
	}
}

// Must says it already.
func againBanner(w http.ResponseWriter, r *http.Request) {
	t := template.New("banner")
	t = template.Must(t.Parse(`<h2>{{.}}</h2>`)) // want `builds`
	_ = t.Execute(w, r.FormValue("title"))
}

// A function that the text calls is not among those that are known.
func againUnknown(w http.ResponseWriter, r *http.Request) {
	t := template.New("unknown").Funcs(helpers)
	t, err := t.Parse(`{{lower .}}`) // unfixed: fix/assigned-again // want `builds`
	if err != nil {
		return
	}
	_ = t.Execute(w, r.FormValue("title"))
}

// What was said of the error before is asked for afterwards.
func againKept(w http.ResponseWriter, r *http.Request) {
	s, err := loadSale(r)
	t := template.New("kept")
	if s.Sum > 0 {
		t, err = t.Parse(`{{.}}`) // unfixed: fix/fresh-is-a-choice // want `builds`
	}
	_ = t.Execute(w, err)
}

// The variable is looked at in between.
func againBetween(w http.ResponseWriter, r *http.Request) {
	t := template.New("between")
	fmt.Println(t.Name())
	t, err := t.Parse(`{{.}}`) // unfixed: fix/configured-elsewhere // want `builds`
	if err != nil {
		return
	}
	_ = t.Execute(w, r.FormValue("title"))
}
