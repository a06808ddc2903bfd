// Package freelists lends things to requests. What decides: whether what was lent comes back, and whether the list outlives the request.
package freelists

import (
	"io"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/gorilla/schema"
	"github.com/klauspost/compress/zstd"
)

type in struct{ Name string }

// pool is a stack of what is not in use.
type pool[T any] struct {
	mu    sync.Mutex
	items []T
	make  func() T
}

func (p *pool[T]) get() T {
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.items); n > 0 {
		x := p.items[n-1]
		p.items = p.items[:n-1]
		return x
	}
	return p.make()
}

func (p *pool[T]) put(x T) {
	p.mu.Lock()
	p.items = append(p.items, x)
	p.mu.Unlock()
}

// with lends one for the time of f.
func (p *pool[T]) with(f func(T) error) error {
	x := p.get()
	defer p.put(x)
	return f(x)
}

var queries = &pool[*schema.Decoder]{make: func() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return d
}}

var encoders = sync.Pool{New: func() any {
	e, err := zstd.NewWriter(nil) // silent
	if err != nil {
		return nil
	}
	return e
}}

var forms sync.Pool

func list(w http.ResponseWriter, r *http.Request) {
	var x in
	if err := queries.with(func(d *schema.Decoder) error { return d.Decode(&x, r.URL.Query()) }); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	e, ok := encoders.Get().(*zstd.Encoder)
	if !ok {
		http.Error(w, "zstd", http.StatusInternalServerError)
		return
	}
	defer encoders.Put(e)
	e.Reset(w)
	_, _ = io.WriteString(e, x.Name)
	_ = e.Close()
}

// parse asks the pool, and makes one if there is none.
func parse(w http.ResponseWriter, r *http.Request) {
	d, _ := forms.Get().(*form.Decoder)
	if d == nil {
		d = form.NewDecoder() // silent
	}
	defer forms.Put(d)
	var x in
	if err := d.Decode(&x, r.PostForm); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// lost is a pool that nobody fills.
var lost sync.Pool

func parseLost(w http.ResponseWriter, r *http.Request) {
	d, ok := lost.Get().(*form.Decoder)
	if !ok {
		d = form.NewDecoder() // report
	}
	var x in
	if err := d.Decode(&x, r.PostForm); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// parseLocal has a pool of its own for each request.
func parseLocal(w http.ResponseWriter, r *http.Request) {
	p := sync.Pool{New: func() any {
		return schema.NewDecoder() // report
	}}
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			d := p.Get().(*schema.Decoder)
			defer p.Put(d)
			var x in
			_ = d.Decode(&x, r.URL.Query())
		})
	}
	wg.Wait()
}

// upload compresses with one that nobody lends.
func upload(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	e, err := zstd.NewWriter(nil) // report
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_, _ = w.Write(e.EncodeAll(body, nil))
}

// decoders are made when the list is, all of them.
type decoders struct {
	free chan *form.Decoder
}

func newDecoders(n int) *decoders {
	d := &decoders{make(chan *form.Decoder, n)}
	for i := 0; i < n; i++ {
		f := form.NewDecoder() // silent
		f.SetTagName("json")
		d.free <- f
	}
	return d
}

func (d *decoders) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f := <-d.free
	defer func() { d.free <- f }()
	var x in
	if err := f.Decode(&x, r.PostForm); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/list", list)
	m.HandleFunc("/parse", parse)
	m.HandleFunc("/lost", parseLost)
	m.HandleFunc("/local", parseLocal)
	m.HandleFunc("/upload", upload)
	m.Handle("/decoders", newDecoders(8))
}
