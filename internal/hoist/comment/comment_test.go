package comment_test

import (
	"testing"

	"github.com/mapperlint/mapperlint/internal/hoist/comment"
)

// TestStays: what a comment speaks of decides whether it moves with the validator
// below it.
func TestStays(t *testing.T) {
	t.Parallel()
	yes, no := func() bool { return true }, func() bool { return false }
	for _, tt := range []struct {
		comment.Comment
		want bool
	}{
		{comment.Comment{Text: "// Validate the request.", Lines: 1}, true},
		{comment.Comment{Text: "// A validator that knows the names of JSON.", Lines: 1}, false},
		{comment.Comment{Text: "// Create a new validator.", Lines: 1}, false},
		{comment.Comment{Text: "// Validasi input menggunakan validator", Lines: 1}, true}, // says what is done, and with what
		{comment.Comment{Text: "// The rules, with the validator.", Lines: 1}, true},
		{comment.Comment{Text: "// A validator with names of JSON.", Lines: 1}, false},
		{comment.Comment{Text: "// validation", Lines: 1}, true}, // a heading
		{comment.Comment{Text: "// setup", Lines: 1}, false},
		{comment.Comment{Text: "// validate knows the tags of JSON.", Lines: 1, Name: "validate"}, false},
		{comment.Comment{Text: "// See https://example.com/rules.", Lines: 1}, false},
		{comment.Comment{Text: "// First we look for names, see https://example.com/rules.", Lines: 1}, true}, // a step with its source
		{comment.Comment{Text: "// cspell:disable-next-line", Lines: 1}, false},
		{comment.Comment{Text: "//lint:ignore SA1000 it is meant so", Lines: 1}, false},
		{comment.Comment{Text: "// request: disable what is not there", Lines: 1}, true},      // words
		{comment.Comment{Text: "// v := validator.New(nil)", Lines: 1}, true},                 // commented out
		{comment.Comment{Text: "// The rules of the form are checked here.", Lines: 1}, true}, // of what comes next
		{comment.Comment{Text: "// The rules of the form.", Lines: 1, Apart: true}, false},    // there is no next
		{comment.Comment{Text: "// The rules of the form.", Lines: 3, Apart: true}, true},     // an explanation
		{comment.Comment{Text: "// Check the form.", Lines: 1, Apart: true}, true},            // a step
		{comment.Comment{Text: "// Check the form.", Lines: 1, Apart: true, Followed: true}, false},
		{comment.Comment{Text: "// Mask the names in the form.", Lines: 1, Name: "formNames"}, true},
		{comment.Comment{Text: "// The rules of the form.", Lines: 1, Name: "rules"}, false},
		{comment.Comment{Text: "// The rules of the form.", Lines: 1, Name: "rules", AboutNext: yes}, true},
		{comment.Comment{Text: "// Simple removal of rules - a library does better.", Lines: 1, Name: "ruleForm"}, true}, // a step, as a noun
		{comment.Comment{Text: "// Fallback: if there are no rules, take the form.", Lines: 1, Name: "ruleForm"}, true},  // a step below its label
		{comment.Comment{Text: "// Fallback: the form of rules.", Lines: 1, Name: "ruleForm"}, false},
		{comment.Comment{Text: "// The validator for the removal of rules.", Lines: 1, Name: "ruleForm"}, false},
		{comment.Comment{Text: "// The form of rules, not for their removal.", Lines: 1, Name: "ruleForm"}, false},
	} {
		c := tt.Comment
		c.Kind = []string{"validator", "validate"}
		if c.AboutNext == nil {
			c.AboutNext = no
		}
		if got := comment.Stays(c); got != tt.want {
			t.Errorf("%q stays: %v", c.Text, got)
		}
	}
}

func TestSpeaksOf(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text string
		want bool
	}{
		{"// Decoding is strict.", true}, {"// the decoder", true}, {"// the code", false}, {"// an EN text", true}, {"// then", false},
	} {
		if got := comment.SpeaksOf(tt.text, []string{"decode", "decoder", "en"}); got != tt.want {
			t.Errorf("%q: %v", tt.text, got)
		}
	}
	if !comment.Makes("build") || comment.Makes("builder") {
		t.Error("to build is to make, a builder is something")
	}
}
