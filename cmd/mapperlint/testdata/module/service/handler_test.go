package service

import "testing"

func TestShared(t *testing.T) {
	if shared == nil {
		t.Fatal("no validator")
	}
}
