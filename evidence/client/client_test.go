package client

import (
	"testing"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

func TestEvidence(t *testing.T)  { bench.Verify(t, "client", Cases(t.TempDir())) }
func BenchmarkCost(b *testing.B) { bench.Cost(b, Cases(b.TempDir())) }
func BenchmarkKept(b *testing.B) { bench.Kept(b, Cases(b.TempDir())) }
