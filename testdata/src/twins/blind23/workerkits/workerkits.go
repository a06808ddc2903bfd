// Command workerkits has workers that another package starts. What decides: whether the function is a worker, which goes through many jobs, or a job.
package main

import (
	"bufio"
	"context"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind23/workerkits/work"
)

type job struct{ Name string }

func check(jobs <-chan job) {
	v := validator.New() // silent
	for j := range jobs {
		_ = v.Struct(j)
	}
}

func trims(jobs <-chan job) func() {
	return func() {
		t := mold.New() // silent
		for j := range jobs {
			_ = t.Struct(context.Background(), &j)
		}
	}
}

type cleaner struct {
	in <-chan job
	p  *bluemonday.Policy
}

func (c *cleaner) run() {
	c.p = bluemonday.UGCPolicy() // silent
	for j := range c.in {
		_ = c.p.Sanitize(j.Name)
	}
}

func encode(j job) {
	e := form.NewEncoder() // report
	_, _ = e.Encode(j)
}

func main() {
	jobs := make(chan job)
	for range 4 {
		work.Go(func() { check(jobs) })
	}
	work.Start(4, trims(jobs))
	for i := 0; i < 4; i++ {
		c := &cleaner{in: jobs}
		work.Go(c.run)
	}
	var g work.Group
	for range 3 {
		g.Spawn(func(id int) {
			d := schema.NewDecoder() // silent
			for j := range jobs {
				_ = d.Decode(&job{}, map[string][]string{"name": {j.Name}})
			}
		})
	}
	work.Each(4, func(int) {
		m := reflectx.NewMapper("db") // silent
		for range jobs {
			_ = m.TypeMap(reflect.TypeFor[job]())
		}
	})
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		j := job{in.Text()}
		work.Go(func() { encode(j) })
		jobs <- j
	}
	close(jobs)
	g.Wait()
	work.Wait()
}
