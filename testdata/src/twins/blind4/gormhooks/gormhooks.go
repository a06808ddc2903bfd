// Package gormhooks has models with hooks. What decides: whether the hook, which runs for each value that is saved, makes one.
package gormhooks

import (
	"context"
	"reflect"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"gorm.io/gorm"
)

type User struct{ Name string }

func (u *User) BeforeCreate(tx *gorm.DB) error {
	// For each user that is saved.
	return validator.New().Struct(u) // report
}

func (u *User) AfterFind(tx *gorm.DB) error {
	// For each user that is found.
	u.Name = bluemonday.UGCPolicy().Sanitize(u.Name) // report
	return nil
}

func (u *User) BeforeUpdate(tx *gorm.DB) error { return u.clean() }

func (u *User) clean() error {
	// A helper of a hook.
	m := mold.New() // report
	m.RegisterAlias("name", "trim")
	return m.Struct(context.Background(), u)
}

type base struct{ ID string }

func (b *base) BeforeSave(tx *gorm.DB) error {
	// Promoted to the models that embed it.
	m := reflectx.NewMapper("gorm") // report
	_ = m.FieldMap(reflect.ValueOf(b))
	return nil
}

type Order struct {
	base
	Total int
}

func (o *Order) BeforeCreate(tx *gorm.DB) error { return shared.Struct(o) }

var shared = validator.New() // silent

type Item struct{ Name string }

var once struct{ p *bluemonday.Policy }

func (i *Item) BeforeSave(tx *gorm.DB) error {
	if once.p == nil {
		// On the first item only.
		once.p = bluemonday.UGCPolicy() // silent
	}
	i.Name = once.p.Sanitize(i.Name)
	return nil
}

func Callbacks(db *gorm.DB) error {
	// Once for the callback.
	v := validator.New()                                                                         // silent
	return db.Callback().Create().Before("gorm:create").Register("validate", func(tx *gorm.DB) { // silent: at the start
		_ = v.Struct(tx)
	})
}

func CallbacksEach(db *gorm.DB) error {
	return db.Callback().Create().Before("gorm:create").Register("each", func(tx *gorm.DB) { // silent: at the start
		// For each statement.
		_ = validator.New().Struct(tx) // report
	})
}

type repo struct {
	db *gorm.DB
	m  *reflectx.Mapper
}

func newRepo(db *gorm.DB) (*repo, error) {
	if err := Callbacks(db); err != nil {
		return nil, err
	}
	if err := CallbacksEach(db); err != nil {
		return nil, err
	}
	// Kept.
	return &repo{db, reflectx.NewMapper("db")}, nil // silent
}

func (r *repo) List(ctx context.Context) ([]User, error) {
	var us []User
	err := r.db.WithContext(ctx).Find(&us).Error
	for i := range us {
		_ = r.m.FieldMap(reflect.ValueOf(&us[i]))
	}
	return us, err
}

func (r *repo) Recent(ctx context.Context, n int) ([]User, error) {
	us, err := r.List(ctx)
	for i := range us[:min(n, len(us))] {
		// For each row.
		_ = reflectx.NewMapper("db").FieldMap(reflect.ValueOf(&us[i])) // report
	}
	return us, err
}

func Main(db *gorm.DB) error {
	_, err := newRepo(db)
	return err
}
