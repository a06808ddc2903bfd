// Package handlers has shapes of handlers from real services.
package handlers

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type authInfo struct{ user string }

type responser interface{ Status() int }

// Responses instead of writers; carriers in any place.
func list(ctx context.Context, info authInfo, r *http.Request) (*response, error) {
	q := new(query)
	decoder := schema.NewDecoder() // want `for every request in list`
	if err := decoder.Decode(q, r.URL.Query()); err != nil {
		return nil, err
	}
	return &response{}, nil
}

func gauge(ctx context.Context, r *http.Request, vars map[string]string) (responser, error) {
	var req query
	if err := schema.NewDecoder().Decode(&req, r.URL.Query()); err != nil { // want `for every request in gauge`
		return nil, err
	}
	return nil, nil
}

type response struct{}

type query struct{ Name string }

// A method for each step, over an object with the request inside.
type proxy struct {
	responseWriter http.ResponseWriter
	request        *http.Request
	verb           string
}

func (p *proxy) HandleRequest() {
	if err := p.rewrite(); err != nil {
		v := validator.New() // want `for every request in \(\*proxy\).HandleRequest`
		_ = v.Var(p.verb, "required")
	}
}

func (p *proxy) rewrite() error {
	return validator.New().Var(p.verb, "oneof=list get") // want `for every request in \(\*proxy\).rewrite`
}

func serve(w http.ResponseWriter, r *http.Request) {
	(&proxy{responseWriter: w, request: r}).HandleRequest()
}

// A request of the application's own that holds the other.
type resourceInput struct {
	Params  map[string]string
	Query   url.Values
	Request *http.Request
}

var vld = validator.New()

func postIssue(input *resourceInput) (any, error) {
	body := &query{}
	vld = validator.New() // want `for every request in postIssue`
	return nil, vld.Struct(body)
}

func getIssue(input *resourceInput) (any, error) { return nil, vld.Struct(input.Params) }

// resources is a table of handlers of the application's own form.
func resources() map[string]map[string]func(*resourceInput) (any, error) {
	return map[string]map[string]func(*resourceInput) (any, error){
		"issues": {"POST": postIssue, "GET": getIssue},
	}
}

// A method wrapped by middleware, returning a literal.
type taskHandler struct{ v *validator.Validate }

func metrics(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { next(w, r) }
}

func (h *taskHandler) Create() http.HandlerFunc {
	return metrics(func(w http.ResponseWriter, r *http.Request) {
		var q query
		_ = json.NewDecoder(r.Body).Decode(&q)
		if err := request(&q); err != nil {
			return
		}
		_ = h.v.Struct(q)
	})
}

func request(s any) error {
	return validator.New().Struct(s) // want `for every request in function literal in \(\*taskHandler\).Create`
}

// Checks in a slice of literals.
func checks(w http.ResponseWriter, r *http.Request) {
	for _, check := range []func() error{
		func() error { return validator.New().Var(r.URL.Path, "required") }, // want `for every request in checks`
		func() error { return vld.Var(r.URL.Path, "required") },
	} {
		_ = check()
	}
}

// An error handler that builds where something went wrong.
func onError(w http.ResponseWriter, r *http.Request) {
	if _, err := r.Cookie("x"); err != nil {
		d := schema.NewDecoder() // want `for every request in onError`
		_ = d.Decode(new(query), r.URL.Query())
	}
}

// Transactions and the like call their argument at once.
type tx struct{}

type db struct{}

func (*db) Transaction(f func(*tx) error) error { return f(&tx{}) }

func transact(w http.ResponseWriter, r *http.Request, d *db) {
	_ = d.Transaction(func(t *tx) error {
		return validator.New().Struct(r) // want `for every request in transact`
	})
}

// A pipeline: the handler hands the job on.
var jobs = make(chan query, 16)

func enqueue(w http.ResponseWriter, r *http.Request) { jobs <- query{Name: r.URL.Path} }

func drain() {
	v := validator.New()
	for j := range jobs {
		_ = v.Struct(j)
	}
}

func drainFresh() {
	for j := range jobs {
		_ = validator.New().Struct(j) // want `on every iteration of the loop at line \d+ of drainFresh`
	}
}

// main-like set-up next to handlers.
func run(addr string) error {
	v := validator.New()
	if err := v.Var(addr, "hostname_port"); err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/", serve)
	return http.ListenAndServe(addr, mux)
}

// A client that signs requests runs for every one, too.
type transport struct{ next http.RoundTripper }

func (t *transport) RoundTrip(r *http.Request) (*http.Response, error) {
	_ = validator.New().Struct(r.Header) // want `\(\*transport\).RoundTrip`
	return t.next.RoundTrip(r)
}
