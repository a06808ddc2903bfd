package main

import (
	"bytes"
	"encoding/json"
	"os"
)

// A question is a finding that waits for a label: all of a line of labels.jsonl
// but what a reader has to say, and what the reader wants to know.
type question struct {
	Repo     string `json:"repo"`
	File     string `json:"file"`
	Line     int    `json:"line"`
	Entry    string `json:"entry"`
	Category string `json:"category"`
	Function string `json:"function"`
	Groups   string `json:"groups"` // the first set of groups that reports it
	Message  string `json:"message"`
	Fix      bool   `json:"fix"`
	Link     string `json:"link"`
}

// questions are the findings of -head that nobody has labelled, each once.
func (r *report) questions() []question {
	var list []question
	seen := make(map[string]bool)
	for _, groups := range r.groups {
		for _, l := range r.repos {
			h := l.head[groups]
			if h == nil || h.failed != "" {
				continue
			}
			for _, f := range h.findings {
				q := question{f.Repo, f.File, f.Line, f.Entry, f.Category, f.Function, groups, f.Message, f.Fix, l.link(f.File, f.Line)}
				if k := spot(f.Repo, place{f.File, f.Line}) + f.Message; r.labels.of(f) == "" && !seen[k] {
					seen[k] = true
					list = append(list, q)
				}
			}
		}
	}
	return list
}

// writeUnlabelled writes the questions, if they are wanted.
func (r *report) writeUnlabelled() error {
	if r.options.unlabelled == "" {
		return nil
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	for _, q := range r.questions() {
		if err := enc.Encode(q); err != nil {
			return err
		}
	}
	return os.WriteFile(r.options.unlabelled, buf.Bytes(), 0o666)
}
