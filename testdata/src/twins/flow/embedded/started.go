package embedded

import (
	"net/http"

	"github.com/gorilla/schema"
)

// A starter is started before it decodes.
type starter interface {
	start()
	decode(r *http.Request) error
}

type own struct{ d *schema.Decoder }

func (o *own) start() { o.d = schema.NewDecoder() } // report

func (o *own) decode(r *http.Request) error { return o.d.Decode(new(struct{}), r.URL.Query()) }

type lasting struct{ d *schema.Decoder }

func (l *lasting) start() { l.d = schema.NewDecoder() } // silent

func (l *lasting) decode(r *http.Request) error { return l.d.Decode(new(struct{}), r.URL.Query()) }

func startsOwn(w http.ResponseWriter, r *http.Request) {
	var s starter = new(own)
	s.start()
	_ = s.decode(r)
}

func startLasting(m *http.ServeMux) {
	var s starter = new(lasting)
	s.start()
	m.HandleFunc("/own", startsOwn)
	m.HandleFunc("/lasting", func(w http.ResponseWriter, r *http.Request) { _ = s.decode(r) })
}
