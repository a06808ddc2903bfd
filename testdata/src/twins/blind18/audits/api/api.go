// Package api writes trails. What decides: whether the trail is the server's or the request's.
package api

import (
	"bytes"
	"net/http"

	"github.com/gorilla/schema"

	"twins/blind18/audits/trail"
)

type api struct {
	sink trail.Sink
	n    int
}

func newAPI() (*api, error) {
	a := new(api)
	avro, err := trail.NewAvro(new(bytes.Buffer)) // silent
	if err != nil {
		return nil, err
	}
	a.sink = trail.Counted(trail.Checked(&trail.Trimmed{Sink: trail.NewBuffered(avro)}), &a.n) // silent
	return a, nil
}

func (a *api) audited(next http.HandlerFunc) http.HandlerFunc {
	q := schema.NewDecoder() // silent
	return func(w http.ResponseWriter, r *http.Request) {
		var e trail.Entry
		_ = q.Decode(&e, r.URL.Query())
		_ = a.sink.Write(r.Context(), e)
		next(w, r)
	}
}

func (a *api) create(w http.ResponseWriter, r *http.Request) {
	_ = trail.Form{Out: w}.Write(r.Context(), trail.Entry{Who: r.FormValue("who")})
}

// own has a sink for a request.
func (a *api) own(w http.ResponseWriter, r *http.Request) {
	s, err := trail.NewAvro(w) // report
	if err != nil {
		return
	}
	_ = s.Write(r.Context(), trail.Entry{Who: r.FormValue("who")})
}

// checked wraps the sink for a request.
func (a *api) checked(w http.ResponseWriter, r *http.Request) {
	s := trail.Checked(a.sink) // report
	_ = s.Write(r.Context(), trail.Entry{Who: r.FormValue("who")})
}

// trimmed has a wrapper that makes it when it is first needed, which is now.
func (a *api) trimmed(w http.ResponseWriter, r *http.Request) {
	_ = (&trail.Trimmed{Sink: a.sink}).Write(r.Context(), trail.Entry{Who: r.FormValue("who")}) // report
}

func Routes(m *http.ServeMux) error {
	a, err := newAPI()
	if err != nil {
		return err
	}
	m.HandleFunc("/create", a.audited(a.create))
	m.HandleFunc("/own", a.audited(a.own))
	m.HandleFunc("/checked", a.checked)
	m.HandleFunc("/trimmed", a.trimmed)
	return nil
}
