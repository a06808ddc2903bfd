// Package use builds by settings. What decides: whether the setting changes while the program serves.
package use

import (
	"flag"
	"net/http"
	"reflect"
	"sync"
	"sync/atomic"

	"twins/blind4/rotating/conf"

	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

var (
	tagFlag = flag.String("tag", "db", "")
	started string
	own     atomic.Pointer[conf.Settings]
	next    = make(chan string, 1)
)

func Live(w http.ResponseWriter, r *http.Request) {
	// Another package stores it when a file changes.
	m := reflectx.NewMapper(conf.Live().Tag) // silent
	_ = m.FieldMap(reflect.ValueOf(r))
}

func Own(w http.ResponseWriter, r *http.Request) {
	s := own.Load()
	// Admin stores it.
	m := reflectx.NewMapper(s.Tag) // silent
	_ = m.FieldMap(reflect.ValueOf(r))
}

func Admin(w http.ResponseWriter, r *http.Request) {
	s := &conf.Settings{Tag: r.FormValue("tag")}
	own.Store(s)
	conf.Reload(s)
}

func Received(w http.ResponseWriter, r *http.Request) {
	// From a channel that requests send to.
	m := reflectx.NewMapper(<-next) // silent
	_ = m.FieldMap(reflect.ValueOf(r))
}

func Sent(w http.ResponseWriter, r *http.Request) { next <- r.FormValue("tag") }

type counter struct {
	mu   sync.Mutex
	tags []string
}

func (c *counter) pop() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	t := c.tags[0]
	c.tags = append(c.tags[1:], t)
	return t
}

func (c *counter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	// A method that gives another one each time.
	m := reflectx.NewMapper(c.pop()) // silent
	_ = m.FieldMap(reflect.ValueOf(r))
}

type watcher struct {
	mu  sync.RWMutex
	cfg conf.Settings
}

func (x *watcher) watch(ch <-chan conf.Settings) {
	for s := range ch {
		x.mu.Lock()
		x.cfg = s
		x.mu.Unlock()
	}
}

func (x *watcher) get() conf.Settings {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.cfg
}

func (x *watcher) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // silent
	// A goroutine replaces the settings.
	d.SetAliasTag(x.get().Tag)
	_ = d.Decode(r, r.URL.Query())
}

// Settled when the program starts.

func Flag(w http.ResponseWriter, r *http.Request) {
	// Parsed when the program starts.
	m := reflectx.NewMapper(*tagFlag) // report
	_ = m.FieldMap(reflect.ValueOf(r))
}

func Started(w http.ResponseWriter, r *http.Request) {
	// Main assigns it before it serves.
	m := reflectx.NewMapper(started) // report
	_ = m.FieldMap(reflect.ValueOf(r))
}

func Name(w http.ResponseWriter, r *http.Request) {
	// A constant of another package, by a function.
	m := reflectx.NewMapper(conf.Name()) // report
	_ = m.FieldMap(reflect.ValueOf(r))
}

type fixed struct{ cfg conf.Settings }

func (f *fixed) settings() conf.Settings { return f.cfg }

func (f *fixed) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	// Set when it is made.
	m := reflectx.NewMapper(f.settings().Tag) // report
	_ = m.FieldMap(reflect.ValueOf(r))
}

func Main() error {
	flag.Parse()
	started = *tagFlag
	x := &watcher{}
	ch := make(chan conf.Settings)
	go x.watch(ch)
	http.Handle("/watch", x)
	http.Handle("/fixed", &fixed{conf.Settings{Tag: "db"}})
	http.Handle("/counter", &counter{tags: []string{"a", "b"}})
	http.HandleFunc("/admin", Admin)
	http.HandleFunc("/sent", Sent)
	return http.ListenAndServe("", nil)
}
