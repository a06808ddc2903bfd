// Package use has a service and a check of itself. What decides: whether it is test code, whatever it is called.
package use

import (
	"context"
	"errors"
	"net/http"
	"regexp"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"

	"twins/blind5/testsupport/harness"
)

// TestConnection is no test: an operator asks for it.
func TestConnection(w http.ResponseWriter, r *http.Request) {
	// With each request.
	if err := validator.New().Var(r.FormValue("addr"), "hostname_port"); err != nil { // report
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

// mockPayment stands in where nothing is to be paid, in production too.
type mockPayment struct{ dec *schema.Decoder }

func newMockPayment() *mockPayment {
	// Kept by it.
	return &mockPayment{schema.NewDecoder()} // silent
}

func (m *mockPayment) Pay(ctx context.Context, form map[string][]string) error {
	var p struct{ Amount int }
	if err := m.dec.Decode(&p, form); err != nil {
		return err
	}
	// For each payment.
	if err := validator.New().Struct(&p); err != nil { // report
		return err
	}
	return nil
}

type probe struct{ name *regexp.Regexp }

// check is what main does before it serves.
func (p *probe) check() error {
	// Once.
	if err := validator.New().Var(p.name.String(), "required"); err != nil { // silent
		return err
	}
	return nil
}

func (p *probe) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !p.name.MatchString(r.URL.Path) {
		http.NotFound(w, r)
		return
	}
	// A probe is a request as well.
	dec := schema.NewDecoder() // report
	var q struct{ Verbose bool }
	_ = dec.Decode(&q, r.URL.Query())
}

func selftest(ctx context.Context, m *mockPayment) error {
	return errors.Join(m.Pay(ctx, nil), ctx.Err())
}

func Main(ctx context.Context) error {
	// At the start.
	p := &probe{regexp.MustCompile(`^/healthz`)} // silent
	m := newMockPayment()
	if err := errors.Join(p.check(), selftest(ctx, m)); err != nil {
		return err
	}
	http.HandleFunc("/pay", func(w http.ResponseWriter, r *http.Request) {
		if err := m.Pay(r.Context(), r.Form); err != nil {
			http.Error(w, err.Error(), http.StatusPaymentRequired)
		}
	})
	http.Handle("/healthz", p)
	http.Handle("/fake", harness.NewFake()) // silent
	http.HandleFunc("/connection", TestConnection)
	return http.ListenAndServe(":8080", nil)
}
