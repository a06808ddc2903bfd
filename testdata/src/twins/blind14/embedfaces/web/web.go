// Package web serves with what core has.
package web

import (
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind14/embedfaces/core"
)

type form struct{ Name string }

// wide embeds what core says, and says more.
type wide interface {
	core.Both
	core.Columns
	Clean(text string) string
}

type impl struct {
	core.Both
	core.Columns
}

// Clean makes one for each text.
func (impl) Clean(text string) string {
	return bluemonday.UGCPolicy().Sanitize(text) // report
}

type server struct{ w wide }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	f := form{s.w.Clean(r.FormValue("name"))}
	if s.w.Read(&f, r.URL.Query()) != nil || s.w.Check(f) != nil || s.w.Names(f) == 0 {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// closer embeds a handler.
type closer interface {
	http.Handler
	Close() error
}

type page struct{ t *mold.Transformer }

func (p *page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f := form{r.FormValue("name")}
	_ = p.t.Struct(r.Context(), &f)
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, f.Name)
	_, _ = w.Write(data)
}

func (p *page) Close() error { return nil }

func newPage() closer {
	return &page{mold.New()} // silent
}

// perCall makes one of core's for each.
func perCall(w http.ResponseWriter, r *http.Request) {
	k := core.New() // report
	_ = k.Check(form{r.FormValue("name")})
}

func Routes(m *http.ServeMux, fresh bool) {
	var b core.Both = core.New() // silent
	if fresh {
		b = core.Fresh{}
	}
	s := &server{impl{b, new(core.Mapped)}}
	m.HandleFunc("/create", s.create)
	m.Handle("/page", newPage())
	m.HandleFunc("/percall", perCall)
}
