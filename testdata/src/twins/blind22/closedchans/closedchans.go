// Package closedchans asks channels. What decides: whether the channel is closed, or has something in it, from then on.
package closedchans

import (
	"net/http"
	"reflect"
	"regexp"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/klauspost/compress/zstd"
)

type item struct{ Name string }

func in(r *http.Request) *item { return &item{r.FormValue("name")} }

type gate struct {
	mu      sync.Mutex
	checked chan struct{}
	trimmed chan struct{}
	forms   chan *form.Decoder
	query   chan *schema.Decoder
	tokens  chan struct{}
	words   chan struct{}
	packed  chan struct{}
	v       *validator.Validate
	t       *mold.Transformer
	m       *reflectx.Mapper
	re      *regexp.Regexp
	enc     *zstd.Encoder
}

func (g *gate) create(w http.ResponseWriter, r *http.Request) {
	g.mu.Lock()
	select {
	case <-g.checked:
	default:
		g.v = validator.New() // silent
		close(g.checked)
	}
	g.mu.Unlock()
	_ = g.v.Struct(in(r))
}

// change asks a channel that nobody closes.
func (g *gate) change(w http.ResponseWriter, r *http.Request) {
	g.mu.Lock()
	select {
	case <-g.trimmed:
	default:
		g.t = mold.New() // report
	}
	g.mu.Unlock()
	_ = g.t.Struct(r.Context(), in(r))
}

func (g *gate) search(w http.ResponseWriter, r *http.Request) {
	var d *form.Decoder
	select {
	case d = <-g.forms:
	default:
		d = form.NewDecoder() // silent
	}
	_ = d.Decode(in(r), r.URL.Query())
	select {
	case g.forms <- d:
	default:
	}
}

// find takes one if there is one, which nobody brings.
func (g *gate) find(w http.ResponseWriter, r *http.Request) {
	var d *schema.Decoder
	select {
	case d = <-g.query:
	default:
		d = schema.NewDecoder() // report
	}
	_ = d.Decode(in(r), r.URL.Query())
}

// read has one token, which the first request takes.
func (g *gate) read(w http.ResponseWriter, r *http.Request) {
	g.mu.Lock()
	select {
	case <-g.tokens:
		g.m = reflectx.NewMapper("db") // silent
	default:
	}
	g.mu.Unlock()
	_ = g.m.TypeMap(reflect.TypeFor[item]())
}

func isClosed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

func (g *gate) match(w http.ResponseWriter, r *http.Request) {
	g.mu.Lock()
	if !isClosed(g.words) {
		g.re = regexp.MustCompile(`^[a-z]+$`) // silent
		close(g.words)
	}
	g.mu.Unlock()
	_ = g.re.MatchString(r.URL.Path)
}

// pack asks whether the request has ended.
func (g *gate) pack(w http.ResponseWriter, r *http.Request) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !isClosed(r.Context().Done()) {
		g.enc, _ = zstd.NewWriter(nil) // report
	}
	_, _ = w.Write(g.enc.EncodeAll([]byte(r.URL.Path), nil))
}

func Routes(m *http.ServeMux) {
	g := &gate{
		checked: make(chan struct{}),
		trimmed: make(chan struct{}),
		forms:   make(chan *form.Decoder, 8),
		query:   make(chan *schema.Decoder, 8),
		tokens:  make(chan struct{}, 1),
		words:   make(chan struct{}),
	}
	g.tokens <- struct{}{}
	m.HandleFunc("/create", g.create)
	m.HandleFunc("/change", g.change)
	m.HandleFunc("/search", g.search)
	m.HandleFunc("/find", g.find)
	m.HandleFunc("/read", g.read)
	m.HandleFunc("/match", g.match)
	m.HandleFunc("/pack", g.pack)
}
