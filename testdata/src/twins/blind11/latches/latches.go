// Package latches has onces that people write themselves: of channels, conditions, compare-and-swap, semaphores. What decides: whether the second who
// comes finds it closed.
package latches

import (
	"context"
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type server struct {
	started atomic.Bool
	ready   chan struct{}
	rules   *validator.Validate

	token chan *form.Decoder
	lost  chan *form.Decoder

	cond    *sync.Cond
	busy    bool
	codec   *goavro.Codec
	codecOK bool

	state  atomic.Int32
	policy *bluemonday.Policy

	tries  atomic.Int64
	strict *bluemonday.Policy

	sem     chan struct{}
	queries *schema.Decoder

	once sync.Once
	trim *mold.Transformer
}

// ruled is made by the first; the others wait until the channel is closed.
func (s *server) ruled() *validator.Validate {
	if s.started.CompareAndSwap(false, true) {
		s.rules = validator.New() // silent
		close(s.ready)
	}
	<-s.ready
	return s.rules
}

// formed has a channel of one: who takes nil fills it, and everyone puts it back.
func (s *server) formed() *form.Decoder {
	d := <-s.token
	if d == nil {
		d = form.NewDecoder() // silent
	}
	s.token <- d
	return d
}

// formedLost puts back what it took.
func (s *server) formedLost() *form.Decoder {
	d := <-s.lost
	s.lost <- d
	if d == nil {
		d = form.NewDecoder() // report
		d.SetTagName("lost")
	}
	return d
}

// coded waits for who is at it.
func (s *server) coded() (*goavro.Codec, error) {
	s.cond.L.Lock()
	defer s.cond.L.Unlock()
	for s.busy {
		s.cond.Wait()
	}
	if s.codecOK {
		return s.codec, nil
	}
	s.busy = true
	s.cond.L.Unlock()
	c, err := goavro.NewCodec(`"string"`) // silent
	s.cond.L.Lock()
	s.busy = false
	s.cond.Broadcast()
	if err != nil {
		return nil, err
	}
	s.codec, s.codecOK = c, true
	return c, nil
}

const (
	fresh int32 = iota
	making
	made
)

// policed goes through states, and never back.
func (s *server) policed() *bluemonday.Policy {
	for {
		switch s.state.Load() {
		case made:
			return s.policy
		case fresh:
			if s.state.CompareAndSwap(fresh, making) {
				s.policy = bluemonday.UGCPolicy() // silent
				s.state.Store(made)
			}
		}
	}
}

// counted makes one with each that is not the first: the test is the wrong way round.
func (s *server) counted() *bluemonday.Policy {
	if s.tries.Add(1) > 1 {
		s.strict = bluemonday.NewPolicy() // report
	}
	return s.strict
}

// queried has a semaphore around, which is no once.
func (s *server) queried() *schema.Decoder {
	s.sem <- struct{}{}
	defer func() { <-s.sem }()
	s.queries = schema.NewDecoder() // report
	s.queries.ZeroEmpty(true)
	return s.queries
}

// trimmed has a once that it sets back.
func (s *server) trimmed() *mold.Transformer {
	s.once.Do(func() {
		s.trim = mold.New() // report
	})
	defer func() { s.once = sync.Once{} }()
	return s.trim
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{r.FormValue("name")}
	for _, d := range []*form.Decoder{s.formed(), s.formedLost()} {
		if err := d.Decode(&x, r.URL.Query()); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	if err := s.queried().Decode(&x, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.trimmed().Struct(context.Background(), &x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.ruled().Struct(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	x.Name = s.policed().Sanitize(x.Name)
	if p := s.counted(); p != nil {
		x.Name = p.Sanitize(x.Name)
	}
	if c, err := s.coded(); err == nil {
		data, _ := c.BinaryFromNative(nil, x.Name)
		_, _ = w.Write(data)
	}
}

func New() http.Handler {
	s := &server{ready: make(chan struct{}), token: make(chan *form.Decoder, 1), lost: make(chan *form.Decoder, 1), cond: sync.NewCond(new(sync.Mutex)), sem: make(chan struct{}, 1)}
	s.token <- nil
	s.lost <- nil
	return s
}
