// Package rare configures what it shares where nobody waits, or what is in fact
// new each time.
package rare

import (
	"html/template"
	"log"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/nats-io/nats.go"
)

func open() *os.File { return os.Stderr }

// reopen is told by an operator that the file of the log was moved.
func reopen() {
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	for range hup {
		log.SetOutput(open())
		slog.SetDefault(slog.New(slog.NewTextHandler(open(), nil)))
	}
}

func reopenSelected(done chan struct{}) {
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	for {
		select {
		case <-hup:
			log.SetOutput(open())
		case <-done:
			return
		}
	}
}

// rotate begins a new file each day.
func rotate() {
	for range time.Tick(24 * time.Hour) {
		log.SetOutput(open())
	}
}

func rotateForever(stop chan struct{}) {
	t := time.NewTicker(24 * time.Hour)
	defer t.Stop()
	for {
		select {
		case <-t.C:
			log.SetOutput(open())
		case <-stop:
			return
		}
	}
}

// consume sets the output for each message.
func consume(messages chan *nats.Msg) {
	for m := range messages {
		log.SetPrefix(m.Subject) // want `log.SetPrefix changes what the whole process shares`
	}
}

// A session is made for each request.
type session struct{ tmpl *template.Template }

type server struct {
	dev  bool
	tmpl *template.Template
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	t, err := s.tmpl.Clone()
	if err != nil {
		return
	}
	x := &session{tmpl: t}
	x.serve(w, r)
}

func (x *session) serve(w http.ResponseWriter, r *http.Request) {
	x.tmpl.Funcs(template.FuncMap{"host": func() string { return r.Host }}) // silent: setup/own-object
	_ = x.tmpl.Execute(w, nil)
}

// A stage is made once, and called by what serves.
type stage struct{ tmpl *template.Template }

func (p *stage) serve(w http.ResponseWriter, r *http.Request) {
	p.tmpl.Funcs(template.FuncMap{"host": func() string { return r.Host }}) // want `Funcs changes the field tmpl, which outlives the call, for every request in \(\*stage\).serve`
	_ = p.tmpl.Execute(w, nil)
}

type staged struct{ first *stage }

func (s *staged) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.first.serve(w, r) }

// An opened is made where routes are, and its method is a handler.
type opened struct{ tmpl *template.Template }

func (o *opened) serve(w http.ResponseWriter, r *http.Request) {
	o.tmpl.Funcs(template.FuncMap{"host": func() string { return r.Host }}) // want `Funcs changes the field tmpl, which outlives the call, for every request in \(\*opened\).serve`
	_ = o.tmpl.Execute(w, nil)
}

func register(mux *http.ServeMux) {
	o := &opened{tmpl: template.New("x")}
	mux.HandleFunc("/x", o.serve) // silent: setup/once
}

// page loads what it shows again while it is worked on.
func (s *server) page(w http.ResponseWriter, r *http.Request) {
	if s.dev {
		s.load()
	}
	_ = s.tmpl.Execute(w, nil)
}

func (s *server) load() {
	s.tmpl = template.New("page")
	s.funcs()
	template.Must(s.tmpl.ParseGlob("*.html"))
}

func (s *server) funcs() { s.tmpl.Funcs(template.FuncMap{"now": time.Now}) }

// An app makes its routes when the first request comes.
type app struct{ mux *http.ServeMux }

func (a *app) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if a.mux == nil {
		a.start()
	}
	a.mux.ServeHTTP(w, r)
}

func (a *app) start() {
	a.mux = http.NewServeMux()
	a.routes()
}

func (a *app) routes() { a.mux.Handle("/", http.NotFoundHandler()) }

// A late adds a route with each request.
type late struct{ mux *http.ServeMux }

func (l *late) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	l.routes()
	l.mux.ServeHTTP(w, r)
}

func (l *late) routes() { l.mux.Handle("/", http.NotFoundHandler()) } // want `Handle changes the field mux, which outlives the call, for every request in \(\*late\).ServeHTTP`

var _ = []any{reopen, reopenSelected, rotate, rotateForever, consume, (*server).page, register}
