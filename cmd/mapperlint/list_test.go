package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/listing"
)

// TestAgentsPage: docs/agents.md shows JSON as it is printed.
func TestAgentsPage(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(filepath.Join("..", "..", "docs", "agents.md"))
	if err != nil {
		t.Fatal(err)
	}
	page := string(data)
	_, example, _ := strings.Cut(page, "```json\n")
	example, _, _ = strings.Cut(example, "```")
	var printed listing.Diagnostics
	dec := json.NewDecoder(strings.NewReader(example))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&printed); err != nil || len(printed["example.com/shop"]["mapperlint"]) != 1 {
		t.Errorf("the example is not what is printed: %v", err)
	}
}
