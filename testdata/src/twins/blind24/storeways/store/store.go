// Package store has the stores of the program.
package store

import (
	"context"
	"reflect"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type User struct{ Name string }

type Users interface {
	Save(ctx context.Context, u User) error
	Rows(ctx context.Context, us []User) []map[string]reflect.Value
}

type Memory struct {
	mu   sync.Mutex
	us   []User
	once sync.Once
	v    *validator.Validate
}

// Save checks with what it makes once.
func (m *Memory) Save(ctx context.Context, u User) error {
	m.once.Do(func() { m.v = validator.New() }) // silent
	if err := m.v.Struct(u); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.us = append(m.us, u)
	return nil
}

func (m *Memory) Rows(ctx context.Context, us []User) (out []map[string]reflect.Value) {
	mapper := reflectx.NewMapper("db") // report
	for _, u := range us {
		out = append(out, mapper.FieldMap(reflect.ValueOf(u)))
	}
	return out
}

type SQL struct {
	mapper *reflectx.Mapper
	hooks  []func(context.Context, *User) error
}

func NewSQL() *SQL { return &SQL{mapper: reflectx.NewMapper("db")} } // silent

// OnSave is called for each user that is saved.
func (s *SQL) OnSave(fn func(context.Context, *User) error) { s.hooks = append(s.hooks, fn) }

// OnOpen is called now.
func (s *SQL) OnOpen(fn func(*SQL) error) error { return fn(s) }

func (s *SQL) Save(ctx context.Context, u User) error {
	for _, h := range s.hooks {
		if err := h(ctx, &u); err != nil {
			return err
		}
	}
	return validator.New().StructCtx(ctx, u) // report
}

func (s *SQL) Rows(ctx context.Context, us []User) (out []map[string]reflect.Value) {
	for _, u := range us {
		out = append(out, s.mapper.FieldMap(reflect.ValueOf(u)))
	}
	return out
}

// Trimmed trims what another store saves.
type Trimmed struct {
	Users
	Trim func() *mold.Transformer
}

func (t Trimmed) Save(ctx context.Context, u User) error {
	if err := t.Trim().Struct(ctx, &u); err != nil {
		return err
	}
	return t.Users.Save(ctx, u)
}
