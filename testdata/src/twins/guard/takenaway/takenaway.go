// Package takenaway fills what is empty, and takes away what it has filled. What decides: whether anything is left for the next request.
package takenaway

import (
	"net/http"
	"slices"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type item struct{ Name string }

// box has one, or none.
type box struct {
	v    *validator.Validate
	full bool
}

func (b *box) empty() bool               { return !b.full }
func (b *box) put(v *validator.Validate) { b.v, b.full = v, true }
func (b *box) clear()                    { *b = box{} }
func (b *box) close()                    { b.full = true }

type server struct {
	cleared, kept, later box
	first, last, all     []*form.Decoder
	back, two, clipped   []*form.Decoder
	now                  struct{ d *schema.Decoder }
	flags, counted       []string
	flagged              *form.Decoder
	turns, taken         chan struct{}
	looked, filled       atomic.Pointer[validator.Validate]
	seen                 atomic.Pointer[validator.Validate]
}

func (s *server) clears(w http.ResponseWriter, r *http.Request) {
	defer s.cleared.clear()
	if s.cleared.empty() {
		s.cleared.put(validator.New()) // report
	}
	_ = s.cleared.v.Struct(item{r.FormValue("name")})
}

func (s *server) clearsAtEnd(w http.ResponseWriter, r *http.Request) {
	if s.later.empty() {
		s.later.put(validator.New()) // report
	}
	_ = s.later.v.Struct(item{r.FormValue("name")})
	s.later = box{}
}

func (s *server) keeps(w http.ResponseWriter, r *http.Request) {
	defer s.kept.close()
	if s.kept.empty() {
		s.kept.put(validator.New()) // silent
	}
	_ = s.kept.v.Struct(item{r.FormValue("name")})
}

func (s *server) cutsFirst(w http.ResponseWriter, r *http.Request) {
	if len(s.first) == 0 {
		s.first = append(s.first, form.NewDecoder()) // report
	}
	d := s.first[0]
	s.first = s.first[1:]
	_ = d.Decode(new(item), r.URL.Query())
}

func (s *server) cutsLast(w http.ResponseWriter, r *http.Request) {
	if len(s.last) == 0 {
		s.last = append(s.last, form.NewDecoder()) // report
	}
	n := len(s.last)
	d := s.last[n-1]
	s.last = s.last[:n-1]
	_ = d.Decode(new(item), r.URL.Query())
}

func (s *server) deletes(w http.ResponseWriter, r *http.Request) {
	if len(s.all) == 0 {
		s.all = append(s.all, form.NewDecoder()) // report
	}
	_ = s.all[0].Decode(new(item), r.URL.Query())
	s.all = slices.Delete(s.all, 0, 1)
}

// putsBack has it for the time of a request.
func (s *server) putsBack(w http.ResponseWriter, r *http.Request) {
	if len(s.back) == 0 {
		s.back = append(s.back, form.NewDecoder()) // silent
	}
	d := s.back[0]
	s.back = s.back[1:]
	_ = d.Decode(new(item), r.URL.Query())
	s.back = append(s.back, d)
}

// clips leaves what is there.
func (s *server) clips(w http.ResponseWriter, r *http.Request) {
	if len(s.clipped) == 0 {
		s.clipped = append(s.clipped, form.NewDecoder()) // silent
	}
	_ = s.clipped[0].Decode(new(item), r.URL.Query())
	s.clipped = slices.Clip(s.clipped)
}

// lengths is no list any more of which nothing was made, whatever is cut off.
func (s *server) lengths(w http.ResponseWriter, r *http.Request) {
	if s.flags == nil {
		s.flags = append(s.flags, "made")
		s.flagged = form.NewDecoder() // silent
	}
	_ = s.flagged.Decode(new(item), r.URL.Query())
	s.flags = s.flags[:0]
}

// counts asks how many there are.
func (s *server) counts(w http.ResponseWriter, r *http.Request) {
	if len(s.counted) == 0 {
		s.counted = append(s.counted, "made")
		_ = form.NewDecoder().Decode(new(item), r.URL.Query()) // report
		s.counted = s.counted[:0]
	}
}

// turn gives back the turn that it has taken.
func (s *server) turn(w http.ResponseWriter, r *http.Request) {
	select {
	case s.turns <- struct{}{}:
		_ = validator.New().Struct(item{r.FormValue("name")}) // report
		<-s.turns
	default:
	}
}

// once takes the turn for good.
func (s *server) once(w http.ResponseWriter, r *http.Request) {
	select {
	case s.taken <- struct{}{}:
		_ = validator.New().Struct(item{r.FormValue("name")}) // silent
	default:
	}
}

// limits leaves the first.
func (s *server) limits(w http.ResponseWriter, r *http.Request) {
	if len(s.two) == 0 {
		s.two = append(s.two, form.NewDecoder()) // silent
	}
	_ = s.two[0].Decode(new(item), r.URL.Query())
	s.two = s.two[:1]
}

// whole takes away what the field is part of.
func (s *server) whole(w http.ResponseWriter, r *http.Request) {
	if s.now.d == nil {
		s.now.d = schema.NewDecoder() // report
	}
	_ = s.now.d.Decode(new(item), r.URL.Query())
	s.now = struct{ d *schema.Decoder }{}
}

// another looks into a place that nobody fills.
func (s *server) another(w http.ResponseWriter, r *http.Request) {
	v := s.looked.Load()
	if v == nil {
		v = validator.New() // report
		s.filled.Store(v)
	}
	_ = v.Struct(item{r.FormValue("name")})
}

func (s *server) same(w http.ResponseWriter, r *http.Request) {
	v := s.seen.Load()
	if v == nil {
		v = validator.New() // silent
		s.seen.Store(v)
	}
	_ = v.Struct(item{r.FormValue("name")})
}

// registry has one for each name.
type registry struct {
	rules, known map[string]*validator.Validate
}

// anew makes one whether there is one or not.
func (g *registry) anew(name string) *validator.Validate {
	g.rules[name] = validator.New() // report
	return g.rules[name]
}

func (g *registry) get(name string) *validator.Validate {
	if g.known[name] == nil {
		g.known[name] = validator.New() // silent
	}
	return g.known[name]
}

func serve(g *registry) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		it := item{r.FormValue("name")}
		if g.anew(it.Name).Struct(it) != nil || g.get(it.Name).Struct(it) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

func Routes(m *http.ServeMux) {
	s := &server{turns: make(chan struct{}, 1), taken: make(chan struct{}, 1)}
	for path, h := range map[string]http.HandlerFunc{
		"/clears": s.clears, "/end": s.clearsAtEnd, "/keeps": s.keeps, "/first": s.cutsFirst, "/last": s.cutsLast,
		"/deletes": s.deletes, "/back": s.putsBack, "/clips": s.clips, "/limits": s.limits, "/whole": s.whole,
		"/another": s.another, "/same": s.same, "/lengths": s.lengths, "/counts": s.counts, "/turn": s.turn, "/once": s.once,
	} {
		m.HandleFunc(path, h)
	}
	m.Handle("/rules", serve(&registry{rules: make(map[string]*validator.Validate), known: make(map[string]*validator.Validate)}))
}

type switched struct {
	on, off, off2 bool
	v, w, x       *validator.Validate
}

// toAndFro takes away what the one before has left.
func (s *switched) toAndFro(w http.ResponseWriter, r *http.Request) {
	if !s.on {
		s.v = validator.New() // report
		s.on = true
	} else {
		s.on = false
	}
	_ = s.v.Struct(item{r.FormValue("name")})
}

func (s *switched) toAndFroEarly(w http.ResponseWriter, r *http.Request) {
	if s.w != nil {
		s.w = nil
		return
	}
	s.w = validator.New() // report
	_ = s.w.Struct(item{r.FormValue("name")})
}

// whenAsked takes it away when the request says so.
func (s *switched) whenAsked(w http.ResponseWriter, r *http.Request) {
	if !s.off {
		s.x = validator.New() // silent
		s.off = true
	} else if r.FormValue("renew") != "" {
		s.off = false
	}
	_ = s.x.Struct(item{r.FormValue("name")})
}
