// Package renewals keeps what it makes for a while. What decides: whether the time, the version or the sum that it compares is set afterwards.
package renewals

import (
	"crypto/sha256"
	"net/http"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

const ttl = 10 * time.Minute

type kept[T any] struct {
	value T
	until time.Time
}

func (k *kept[T]) valid(now time.Time) bool { return k != nil && now.Before(k.until) }

type server struct {
	mu     sync.Mutex
	rules  *kept[*validator.Validate]
	forms  *kept[*form.Decoder]
	policy *bluemonday.Policy
	made   time.Time
	strict *bluemonday.Policy
	since  time.Time
	codec  atomic.Pointer[kept[*goavro.Codec]]
	sum    [sha256.Size]byte
	byFile *goavro.Codec
	seen   [sha256.Size]byte
}

// forWhile makes a new one when the old one is old.
func (s *server) forWhile() *validator.Validate {
	now := time.Now()
	if !s.rules.valid(now) {
		s.rules = &kept[*validator.Validate]{validator.New(), now.Add(ttl)} // silent
	}
	return s.rules.value
}

// expired sets a time that has passed already.
func (s *server) expired() *form.Decoder {
	if k := s.forms; k.valid(time.Now()) {
		return k.value
	}
	k := &kept[*form.Decoder]{value: form.NewDecoder()} // report
	s.forms = &kept[*form.Decoder]{until: k.until}
	return k.value
}

// since compares how long ago it was made.
func (s *server) sinceMade() *bluemonday.Policy {
	if time.Since(s.made) < ttl {
		return s.policy
	}
	s.policy, s.made = bluemonday.UGCPolicy(), time.Now() // silent
	return s.policy
}

// sinceNever does not note when it was.
func (s *server) sinceNever() *bluemonday.Policy {
	if time.Since(s.since) >= ttl {
		s.strict = bluemonday.NewPolicy() // report
	}
	return s.strict
}

// swapped does it with an atomic pointer.
func (s *server) swapped(now time.Time) (*goavro.Codec, error) {
	for {
		old := s.codec.Load()
		if old.valid(now) {
			return old.value, nil
		}
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return nil, err
		}
		if s.codec.CompareAndSwap(old, &kept[*goavro.Codec]{c, now.Add(ttl)}) {
			return c, nil
		}
	}
}

// bySum makes it again if the file has changed.
func (s *server) bySum(path string) (*goavro.Codec, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if sum := sha256.Sum256(data); s.byFile == nil || sum != s.sum {
		c, err := goavro.NewCodec(string(data)) // silent
		if err != nil {
			return nil, err
		}
		s.byFile, s.sum = c, sum
	}
	return s.byFile, nil
}

// bySumSeen notes what it has seen, and keeps nothing.
func (s *server) bySumSeen(data []byte) error {
	if sum := sha256.Sum256(data); sum != s.seen {
		s.seen = sum
		v := validator.New() // report
		return v.Var(string(data), "json")
	}
	return nil
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var x struct{ Name string }
	if err := s.expired().Decode(&x, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.forWhile().Struct(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.bySumSeen([]byte(r.FormValue("data"))); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	x.Name = s.sinceNever().Sanitize(s.sinceMade().Sanitize(x.Name))
	for _, get := range []func() (*goavro.Codec, error){
		func() (*goavro.Codec, error) { return s.swapped(time.Now()) },
		func() (*goavro.Codec, error) { return s.bySum("/etc/schema.json") },
	} {
		c, err := get()
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		data, _ := c.BinaryFromNative(nil, x.Name)
		_, _ = w.Write(data)
	}
}

func New() http.Handler { return new(server) }
