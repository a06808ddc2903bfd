// Package sync copies users in pieces that another package makes. What decides: whether that calls a function for each piece, or once.
package sync

import (
	"context"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind24/batchkits/batch"
)

type user struct{ Name string }

// Job is made once, and run when there is something to do.
type Job struct {
	v  *validator.Validate
	m  *reflectx.Mapper
	wr *batch.Writer[user]
}

func New() *Job {
	j := &Job{v: validator.New(), m: reflectx.NewMapper("db")} // silent
	e := form.NewEncoder()                                     // silent
	j.wr = batch.NewWriter(100, func(us []user) error {
		_, err := e.Encode(us)
		return err
	})
	return j
}

func NewEach() *Job {
	return &Job{wr: batch.NewWriter(100, func(us []user) error {
		_, err := form.NewEncoder().Encode(us) // report
		return err
	})}
}

func (j *Job) Run(us []user) error {
	for _, u := range us {
		if err := j.wr.Add(u); err != nil {
			return err
		}
	}
	return batch.Do(us, 100, func(us []user) error {
		for _, u := range us {
			if err := j.v.Struct(u); err != nil {
				return err
			}
			j.m.FieldMap(reflect.ValueOf(u))
		}
		return j.wr.Flush()
	})
}

func Check(us []user) error {
	return batch.Do(us, 100, func(us []user) error {
		return validator.New().Var(us, "dive") // report
	})
}

func Trim(us []user) error {
	for _, piece := range batch.Chunks(us, 100) {
		t := mold.New() // report
		if err := t.Struct(context.Background(), &piece); err != nil {
			return err
		}
	}
	return nil
}

func Rows(us []user) error {
	return batch.Do(us, 100, rows)
}

func rows(us []user) error {
	m := reflectx.NewMapper("db") // report
	for _, u := range us {
		m.FieldMap(reflect.ValueOf(u))
	}
	return nil
}

// Start is called once, with what the program starts with.
//
//mapperlint:once
func Start(us []user) error {
	err := batch.Whole(us, func(us []user) error {
		return schema.NewDecoder().Decode(&us, nil) // silent
	})
	if err != nil {
		return err
	}
	return batch.Do(us, 10, func(us []user) error {
		return form.NewDecoder().Decode(&us, nil) // report
	})
}
