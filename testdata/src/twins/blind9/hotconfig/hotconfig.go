// Package hotconfig follows a configuration that changes now and then. What decides: whether it is made again when the configuration is
// another, or each time that somebody looks.
package hotconfig

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"regexp"
	"sync"
	"sync/atomic"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type config struct {
	Version  int
	Elements []string
	Schema   string
	Deny     string
}

type snapshot struct {
	config
	policy *bluemonday.Policy
	deny   *regexp.Regexp
}

type Watcher struct {
	path    string
	current atomic.Pointer[snapshot]
	subs    []func(config) error

	mu    sync.Mutex
	codec *goavro.Codec
	made  int
}

// load makes everything that a configuration needs.
func load(path string) (*snapshot, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	s := new(snapshot)
	if err := json.Unmarshal(data, &s.config); err != nil {
		return nil, err
	}
	s.policy = bluemonday.NewPolicy() // silent
	s.policy.AllowElements(s.Elements...)
	s.deny, err = regexp.Compile(s.Deny) // silent
	return s, err
}

// Run looks every few seconds, and swaps what has changed.
func (w *Watcher) Run(ctx context.Context) {
	check := validator.New() // silent
	tick := time.NewTicker(5 * time.Second)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			next, err := load(w.path)
			if err != nil || check.Struct(next.config) != nil {
				continue
			}
			if old := w.current.Load(); old != nil && old.Version == next.Version {
				continue
			}
			w.current.Store(next)
			for _, f := range w.subs {
				_ = f(next.config)
			}
		}
	}
}

// OnChange calls f with each configuration.
func (w *Watcher) OnChange(f func(config) error) { w.subs = append(w.subs, f) }

// codecOf makes a new one if the version is another.
func (w *Watcher) codecOf(s *snapshot) (*goavro.Codec, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.codec != nil && w.made == s.Version {
		return w.codec, nil
	}
	c, err := goavro.NewCodec(s.Schema) // silent
	if err != nil {
		return nil, err
	}
	w.codec, w.made = c, s.Version
	return c, nil
}

func (w *Watcher) encode(rw http.ResponseWriter, r *http.Request) {
	s := w.current.Load()
	text := s.policy.Sanitize(r.FormValue("text"))
	if s.deny.MatchString(text) {
		http.Error(rw, "denied", http.StatusForbidden)
		return
	}
	c, err := w.codecOf(s)
	if err != nil {
		http.Error(rw, err.Error(), http.StatusInternalServerError)
		return
	}
	if data, err := c.BinaryFromNative(nil, text); err == nil {
		_, _ = rw.Write(data)
	}
}

// status has nothing of the configuration in what it makes.
func (w *Watcher) status(rw http.ResponseWriter, r *http.Request) {
	s := w.current.Load()
	v := validator.New() // report
	if err := v.Var(s.Version, "gt=0"); err != nil {
		http.Error(rw, err.Error(), http.StatusServiceUnavailable)
	}
}

func New(path string) (*Watcher, error) {
	w := &Watcher{path: path}
	s, err := load(path)
	if err != nil {
		return nil, err
	}
	w.current.Store(s)
	var filter atomic.Pointer[regexp.Regexp]
	w.OnChange(func(c config) error {
		re, err := regexp.Compile("(?i)" + c.Deny) // silent
		if err == nil {
			filter.Store(re)
		}
		return err
	})
	http.HandleFunc("/filter", func(rw http.ResponseWriter, r *http.Request) {
		if re := filter.Load(); re != nil && re.MatchString(r.FormValue("text")) {
			http.Error(rw, "denied", http.StatusForbidden)
		}
	})
	http.HandleFunc("/encode", w.encode)
	http.HandleFunc("/status", w.status)
	return w, nil
}
