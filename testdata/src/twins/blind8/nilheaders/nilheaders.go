// Package nilheaders fills in the header of a loop, by an early return, or in a loop that ends when it is there. What decides: whether
// the thing that the header asks for lives on.
package nilheaders

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type msg struct {
	Text string `validate:"required"`
}

var (
	rules  *validator.Validate
	strict *validator.Validate
	loose  = validator.New() // silent
	policy *bluemonday.Policy
	forms  *form.Decoder
)

func whileNil(w http.ResponseWriter, r *http.Request) {
	for rules == nil {
		rules = validator.New() // silent
	}
	_ = rules.Struct(msg{r.FormValue("text")})
}

func inPost(w http.ResponseWriter, r *http.Request) {
	for ; strict == nil; strict = validator.New() { // silent
	}
	_ = strict.Struct(msg{r.FormValue("text")})
}

// local has a variable of the call.
func local(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	for v == nil {
		v = validator.New() // report
	}
	_ = v.Struct(msg{r.FormValue("text")})
}

// inInit starts the loop with a new one in each request.
func inInit(w http.ResponseWriter, r *http.Request) {
	for v := validator.New(); r.ParseForm() == nil; { // report
		_ = v.Struct(msg{r.FormValue("text")})
		return
	}
}

// notNil runs while it is there, and replaces it.
func notNil(w http.ResponseWriter, r *http.Request) {
	for first := true; loose != nil && first; first = false {
		loose = validator.New() // report
		_ = loose.Struct(msg{r.FormValue("text")})
	}
}

// need says whether there is none.
func need() bool { return policy == nil }

func early(w http.ResponseWriter, r *http.Request) {
	fillPolicy()
	_, _ = w.Write([]byte(policy.Sanitize(r.FormValue("text"))))
}

func fillPolicy() {
	if !need() {
		return
	}
	policy = bluemonday.UGCPolicy() // silent
}

type page struct {
	mu    sync.Mutex
	query *schema.Decoder
	other *schema.Decoder
	third *schema.Decoder
}

func (p *page) ready() bool { return p.query != nil }

func (p *page) list(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for !p.ready() {
		p.query = schema.NewDecoder() // silent
	}
	var m msg
	_ = p.query.Decode(&m, r.URL.Query())
}

// complete asks for what nobody fills.
func (p *page) complete() bool { return p.third != nil }

// confused asks for the one and fills the other.
func (p *page) confused(w http.ResponseWriter, r *http.Request) {
	if p.complete() {
		return
	}
	p.other = schema.NewDecoder() // report
	var m msg
	_ = p.other.Decode(&m, r.URL.Query())
}

// until goes round until another one was faster.
func until(w http.ResponseWriter, r *http.Request) {
	for {
		if forms != nil {
			break
		}
		forms = form.NewDecoder() // silent
	}
	var m msg
	_ = forms.Decode(&m, r.URL.Query())
}
