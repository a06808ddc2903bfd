// Package use hands callbacks to lib; data are read by the program's own query.
package use

import (
	"context"

	"twins/blind2/rowcallback/lib"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

type User struct {
	Name string `form:"name" validate:"required"`
}

type job struct{ db *lib.DB }

func (j *job) each(ctx context.Context) error {
	return j.db.ForEach(ctx, func(r lib.Row) error {
		var u User
		return form.NewDecoder().Decode(&u, r) // report
	})
}

func (j *job) named(ctx context.Context) error { return j.db.ForEach(ctx, decode) }

func decode(r lib.Row) error {
	var u User
	d := form.NewDecoder() // report
	if err := d.Decode(&u, r); err != nil {
		return err
	}
	return nil
}

func (j *job) method(ctx context.Context) error { return j.db.ForEach(ctx, j.check) }

func (j *job) check(r lib.Row) error {
	return validator.New().Var(r["name"], "len=1") // report
}

func (j *job) batches() error {
	return j.db.Batches(func(rows []lib.Row) error {
		d := form.NewDecoder() // report
		for _, r := range rows {
			var u User
			if err := d.Decode(&u, r); err != nil {
				return err
			}
		}
		return nil
	})
}

func parallel(us []User) {
	lib.Parallel(us, func(u User) {
		v := validator.New() // report
		_ = v.Struct(u)
	})
}

func valid(us []User) int {
	return lib.Fold(us, 0, func(n int, u User) int {
		if validator.New().Struct(&u) == nil { // report
			n++
		}
		return n
	})
}

// Mirrors.
type kept struct {
	db  *lib.DB
	dec *form.Decoder
	v   *validator.Validate
}

func open(db *lib.DB) *kept {
	return &kept{db: db, dec: form.NewDecoder(), v: validator.New()} // silent
}

func (k *kept) each(ctx context.Context) error {
	return k.db.ForEach(ctx, func(r lib.Row) error {
		var u User
		if err := k.dec.Decode(&u, r); err != nil {
			return err
		}
		return k.v.Struct(u)
	})
}

func (k *kept) user(u *User) int {
	return lib.Fold([]*User{u}, 0, func(n int, u *User) int {
		if k.v.Struct(u) != nil {
			return n
		}
		return n + 1
	})
}

// The transaction is one; who calls is not known, and data come by the receiver.
func start(db *lib.DB) (k *kept, err error) {
	err = db.InTx(context.Background(), func(tx *lib.DB) error {
		k = &kept{db: tx, dec: form.NewDecoder()} // silent
		return nil
	})
	return k, err
}

var check = validator.New() // silent

func run(us []User) { lib.Parallel(us, func(u User) { _ = check.Struct(u) }) }
