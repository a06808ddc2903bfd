// Package chanpassers hands encoders through channels. What decides: who made what comes, and how often.
package chanpassers

import (
	"net/http"

	"github.com/klauspost/compress/zstd"
)

type job struct {
	enc  *zstd.Encoder
	data []byte
	done chan []byte
}

type shop struct {
	jobs  chan job
	encs  chan *zstd.Encoder
	texts chan []byte
}

func newShop(n int) *shop {
	s := &shop{make(chan job), make(chan *zstd.Encoder, n), make(chan []byte)}
	for i := 0; i < n; i++ {
		enc, _ := zstd.NewWriter(nil) // silent
		s.encs <- enc
	}
	go s.work()
	go s.workOwn()
	return s
}

func (s *shop) work() {
	for j := range s.jobs {
		j.done <- j.enc.EncodeAll(j.data, nil)
	}
}

func (s *shop) workOwn() {
	enc, _ := zstd.NewWriter(nil) // silent
	for b := range s.texts {
		enc.EncodeAll(b, nil)
	}
}

func (s *shop) workEach() {
	for b := range s.texts {
		enc, _ := zstd.NewWriter(nil) // report
		enc.EncodeAll(b, nil)
	}
}

func (s *shop) put(w http.ResponseWriter, r *http.Request) {
	enc, _ := zstd.NewWriter(nil) // report
	j := job{enc, []byte(r.URL.Path), make(chan []byte)}
	s.jobs <- j
	_, _ = w.Write(<-j.done)
}

func (s *shop) lend(w http.ResponseWriter, r *http.Request) {
	enc := <-s.encs
	defer func() { s.encs <- enc }()
	j := job{enc, []byte(r.URL.Path), make(chan []byte)}
	s.jobs <- j
	_, _ = w.Write(<-j.done)
}

func (s *shop) local(w http.ResponseWriter, r *http.Request) {
	ch := make(chan *zstd.Encoder, 1)
	enc, _ := zstd.NewWriter(nil) // report
	ch <- enc
	_, _ = w.Write((<-ch).EncodeAll([]byte(r.URL.Path), nil))
}

func (s *shop) stream(w http.ResponseWriter, r *http.Request) {
	enc, _ := zstd.NewWriter(w) // silent
	_, _ = enc.Write([]byte(r.URL.Path))
	_ = enc.Close()
}

func (s *shop) async(w http.ResponseWriter, r *http.Request) {
	res := make(chan []byte, 1)
	go func() {
		enc, err := zstd.NewWriter(nil) // report
		if err != nil {
			close(res)
			return
		}
		res <- enc.EncodeAll([]byte(r.URL.Path), nil)
	}()
	_, _ = w.Write(<-res)
}

func serve() {
	s := newShop(4)
	go s.workEach()
	http.HandleFunc("/put", s.put)
	http.HandleFunc("/lend", s.lend)
	http.HandleFunc("/local", s.local)
	http.HandleFunc("/stream", s.stream)
	http.HandleFunc("/async", s.async)
	_ = http.ListenAndServe(":80", nil)
}
