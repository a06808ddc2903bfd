// Package hub has services that keep what they are given, and others that do not.
package hub

import (
	"sync"

	"github.com/go-playground/mold/v4"
)

var (
	mu  sync.Mutex
	all = map[string]*mold.Transformer{}
)

// Register keeps t under a name.
func Register(name string, t *mold.Transformer) {
	mu.Lock()
	defer mu.Unlock()
	all[name] = t
}

// Known is what is kept.
func Known(name string) *mold.Transformer {
	mu.Lock()
	defer mu.Unlock()
	return all[name]
}

// Note looks at t.
func Note(name string, t *mold.Transformer) { t.SetTagName(name) }

// A Hub is an object that keeps.
type Hub struct{ list []*mold.Transformer }

func (h *Hub) Keep(t *mold.Transformer) { h.list = append(h.list, t) }

func (h *Hub) Len() int { return len(h.list) }

func (h *Hub) At(i int) *mold.Transformer { return h.list[i] }

// Use is used up at once.
func (h *Hub) Use(t *mold.Transformer) { _ = t.Struct(nil, h) }
