// Package eachkey goes through things, each of which it does once. What decides: whether what is crossed off is the round's own.
package eachkey

import "github.com/go-playground/validator/v10"

type item struct{ ID string }

type list struct{ done map[string]bool }

func check(x any) { _ = validator.New().Var(x, "required") } // report

func local(ids []string) {
	done := make(map[string]bool)
	for _, id := range ids {
		if done[id] {
			continue
		}
		done[id] = true
		check(id)
	}
}

func (l *list) queue(ids []string) {
	for len(ids) > 0 {
		id := ids[0]
		ids = ids[1:]
		if l.done[id] {
			continue
		}
		l.done[id] = true
		_ = validator.New().Var(id, "required") // report
	}
}

func (l *list) fields(items <-chan item) {
	for it := range items {
		if _, ok := l.done[it.ID]; !ok {
			l.done[it.ID] = true
			_ = validator.New().Struct(it) // report
		}
	}
}

func (l *list) has(id string) bool { return l.done[id] }

func (l *list) add(id string) { l.done[id] = true }

func (l *list) helpers(items <-chan item) {
	for it := range items {
		if l.has(it.ID) {
			continue
		}
		l.add(it.ID)
		_ = validator.New().Struct(it) // report
	}
}

func (l *list) first(id string) bool {
	if l.done[id] {
		return false
	}
	l.done[id] = true
	return true
}

func (l *list) asked(items <-chan item) {
	for it := range items {
		if l.first(it.ID) {
			_ = validator.New().Struct(it) // report
		}
	}
}

func numbers(items <-chan item, done []bool) {
	i := 0
	for it := range items {
		i++
		if !done[i%len(done)] {
			done[i%len(done)] = true
			_ = validator.New().Struct(it) // report
		}
	}
}

// one crosses off the same each time.
func (l *list) one(items <-chan item, key string) {
	for it := range items {
		if !l.done[key] {
			l.done[key] = true
			_ = validator.New().Struct(it) // silent
		}
	}
}

func (l *list) constant(items <-chan item) {
	for it := range items {
		if l.first("checked") {
			_ = validator.New().Struct(it) // silent
		}
	}
}

func (l *list) named(items <-chan item) {
	for it := range items {
		const key = "named"
		if l.has(key) {
			continue
		}
		_ = validator.New().Struct(it) // silent
		l.add(key)
	}
}
