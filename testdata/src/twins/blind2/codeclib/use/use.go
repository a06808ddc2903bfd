// Package use writes answers with the codecs of lib.
package use

import (
	"io"
	"net/http"

	"twins/blind2/codeclib/lib"

	"github.com/valyala/fasthttp"
)

type Reply struct{ OK bool }

func encoded(w http.ResponseWriter, r *http.Request) {
	_ = lib.NewEncoder(w).Encode(Reply{})       // report
	_ = lib.NewSharedEncoder(w).Encode(Reply{}) // silent: built elsewhere
	_, _ = lib.Default().Marshal(Reply{})       // silent: built elsewhere
}

func codecEach(w http.ResponseWriter, r *http.Request) {
	c, err := lib.NewCodec() // report
	if err != nil {
		return
	}
	b, _ := c.Marshal(Reply{})
	_, _ = w.Write(b)
}

func fast(ctx *fasthttp.RequestCtx) {
	if c, err := lib.NewCodec(); err == nil {
		var in Reply
		_ = c.Unmarshal(ctx.PostBody(), &in)
	}
}

func copyAll(in [][]byte, out io.Writer) error {
	for _, b := range in {
		c, err := lib.NewCodec()
		if err != nil {
			return err
		}
		var r Reply
		if err := c.Unmarshal(b, &r); err != nil {
			return err
		}
	}
	return nil
}

// With data, and nobody in sight that calls.
func Size(r Reply) int {
	c, _ := lib.NewCodec()
	b, _ := c.Marshal(r)
	return len(b)
}

type server struct{ c *lib.Codec }

func newServer() (*server, error) {
	c, err := lib.NewCodec() // silent
	return &server{c}, err
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b, _ := s.c.Marshal(r.Header)
	_, _ = w.Write(b)
}

var shared, sharedErr = lib.NewCodec() // silent

func Serve() error {
	s, err := newServer()
	if err != nil || sharedErr != nil {
		return err
	}
	http.Handle("/", s)
	http.HandleFunc("/encoded", encoded)
	http.HandleFunc("/each", codecEach)
	go func() { _ = fasthttp.ListenAndServe(":81", fast) }()
	return http.ListenAndServe(":80", nil)
}
