// Package memoforms remembers what it made under a key. What decides: whether the next one with that key finds it.
package memoforms

import (
	"fmt"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/linkedin/goavro/v2"
	"golang.org/x/sync/singleflight"
)

const text = `{"type":"string"}`

type key struct{ topic, version string }

func keyOf(r *http.Request) key { return key{r.FormValue("topic"), r.FormValue("version")} }

func send(w http.ResponseWriter, r *http.Request, c *goavro.Codec, err error) {
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	out, _ := c.BinaryFromNative(nil, r.FormValue("value"))
	_, _ = w.Write(out)
}

var (
	mu      sync.RWMutex
	byKey   = map[key]*goavro.Codec{}
	byTopic = map[string]map[string]*goavro.Codec{}
	inSync  sync.Map
	recent  *lru.Cache[key, *goavro.Codec]
	frozen  atomic.Pointer[map[key]*goavro.Codec]
	flight  singleflight.Group
	stale   = map[string]*goavro.Codec{}
)

func init() {
	recent, _ = lru.New[key, *goavro.Codec](100)
	frozen.Store(&map[key]*goavro.Codec{})
}

func upgraded(w http.ResponseWriter, r *http.Request) {
	k := keyOf(r)
	mu.RLock()
	c := byKey[k]
	mu.RUnlock()
	var err error
	if c == nil {
		mu.Lock()
		defer mu.Unlock()
		if c = byKey[k]; c == nil {
			c, err = goavro.NewCodec(text) // silent
			byKey[k] = c
		}
	}
	send(w, r, c, err)
}

// nested has a map in a map.
func nested(w http.ResponseWriter, r *http.Request) {
	k := keyOf(r)
	mu.Lock()
	defer mu.Unlock()
	versions, ok := byTopic[k.topic]
	if !ok {
		versions = map[string]*goavro.Codec{}
		byTopic[k.topic] = versions
	}
	c, ok := versions[k.version]
	if ok {
		send(w, r, c, nil)
		return
	}
	c, err := goavro.NewCodec(text) // silent
	versions[k.version] = c
	send(w, r, c, err)
}

// detached makes the inner map, and does not put it into the outer.
func detached(w http.ResponseWriter, r *http.Request) {
	k := keyOf(r)
	versions := map[string]*goavro.Codec{}
	c, ok := versions[k.version]
	if !ok {
		var err error
		c, err = goavro.NewCodec(text) // report
		if err != nil {
			return
		}
		versions[k.version] = c
	}
	send(w, r, c, nil)
}

func least(w http.ResponseWriter, r *http.Request) {
	k := keyOf(r)
	if c, ok := recent.Get(k); ok {
		send(w, r, c, nil)
		return
	}
	c, err := goavro.NewCodec(text) // silent
	if err == nil {
		recent.Add(k, c)
	}
	send(w, r, c, err)
}

// copied replaces the map by a larger one.
func copied(w http.ResponseWriter, r *http.Request) {
	k := keyOf(r)
	old := *frozen.Load()
	c, ok := old[k]
	if !ok {
		c, _ = goavro.NewCodec(text) // silent
		next := make(map[key]*goavro.Codec, len(old)+1)
		for k, c := range old {
			next[k] = c
		}
		next[k] = c
		frozen.Store(&next)
	}
	send(w, r, c, nil)
}

// timed has a key that is another one each time.
func timed(w http.ResponseWriter, r *http.Request) {
	k := fmt.Sprint(time.Now().UnixNano())
	mu.Lock()
	defer mu.Unlock()
	c, ok := stale[k]
	if !ok {
		c, _ = goavro.NewCodec(text) // report
		stale[k] = c
	}
	send(w, r, c, nil)
	delete(stale, k)
}

// flown merges those who ask at the same time, and keeps nothing.
func flown(w http.ResponseWriter, r *http.Request) {
	v, err, _ := flight.Do("codec", func() (any, error) {
		return goavro.NewCodec(text) // report
	})
	if err != nil {
		return
	}
	send(w, r, v.(*goavro.Codec), nil)
}

// landed keeps what the flight brought.
func landed(w http.ResponseWriter, r *http.Request) {
	k := keyOf(r)
	if c, ok := inSync.Load(k); ok {
		send(w, r, c.(*goavro.Codec), nil)
		return
	}
	v, err, _ := flight.Do(k.topic+k.version, func() (any, error) {
		c, err := goavro.NewCodec(text) // silent
		if err != nil {
			return nil, err
		}
		inSync.Store(k, c)
		return c, nil
	})
	if err == nil {
		send(w, r, v.(*goavro.Codec), nil)
	}
}
