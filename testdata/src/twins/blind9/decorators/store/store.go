// Package store has notes, and what is put around a store of them.
package store

import (
	"context"
	"errors"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

// Note is what is stored.
type Note struct {
	ID   string `validate:"required"`
	Text string `mod:"trim"`
}

// Store stores notes.
type Store interface {
	Get(ctx context.Context, id string) (*Note, error)
	Put(ctx context.Context, n *Note) error
}

// Memory is a store.
type Memory struct {
	mu    sync.Mutex
	notes map[string]*Note
}

// NewMemory makes one.
func NewMemory() *Memory { return &Memory{notes: make(map[string]*Note)} }

// Get gets.
func (m *Memory) Get(ctx context.Context, id string) (*Note, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if n, ok := m.notes[id]; ok {
		return n, nil
	}
	return nil, errors.New("not found")
}

// Put puts.
func (m *Memory) Put(ctx context.Context, n *Note) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.notes[n.ID] = n
	return nil
}

type validated struct {
	Store
	v *validator.Validate
}

// Validated checks what is put.
func Validated(s Store) Store {
	return &validated{s, validator.New()} // silent
}

func (s *validated) Put(ctx context.Context, n *Note) error {
	if err := s.v.StructCtx(ctx, n); err != nil {
		return err
	}
	return s.Store.Put(ctx, n)
}

// Trimmed trims what is put.
type Trimmed struct{ Store }

// Put puts.
func (s Trimmed) Put(ctx context.Context, n *Note) error {
	if err := mold.New().Struct(ctx, n); err != nil { // report
		return err
	}
	return s.Store.Put(ctx, n)
}
