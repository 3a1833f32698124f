	switch (t->back) {
	default: Uerror("bad return move");
	case  0: goto R999; /* nothing to undo */

		 /* PROC :init: */

	case 3: // STATE 8
		;
		((P1 *)_this)->i = trpt->bup.ovals[7];
		now.where[2] = trpt->bup.ovals[6];
		now.where[1] = trpt->bup.ovals[5];
		now.used[1] = trpt->bup.ovals[4];
		now.slab_state[1] = trpt->bup.ovals[3];
		now.slab_owner[1] = trpt->bup.ovals[2];
		now.slab_heap[1] = trpt->bup.ovals[1];
		now.made = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 8);
		goto R999;

	case 4: // STATE 9
		;
	/* 0 */	((P1 *)_this)->i = trpt->bup.oval;
		;
		;
		goto R999;

	case 5: // STATE 12
		;
		;
		delproc(0, now._nr_pr-1);
		;
		goto R999;

	case 6: // STATE 13
		;
		((P1 *)_this)->i = trpt->bup.oval;
		;
		goto R999;
;
		;
			case 8: // STATE 52
		sv_restor();
		goto R999;

	case 9: // STATE 54
		;
		p_restor(II);
		;
		;
		goto R999;

		 /* PROC thread */

	case 10: // STATE 1
		;
	/* 0 */	((P0 *)_this)->lives = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
		
	case 12: // STATE 9
		;
		((P0 *)_this)->token = trpt->bup.ovals[2];
		((P0 *)_this)->h = trpt->bup.ovals[1];
		now.late_lock = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;
	case 13: // STATE 26
		sv_restor();
		goto R999;
;
		;
		
	case 15: // STATE 28
		;
		now.inbox[ Index(((P0 *)_this)->h, 4) ] = trpt->bup.oval;
		;
		goto R999;

	case 16: // STATE 30
		;
	/* 0 */	((P0 *)_this)->h = trpt->bup.oval;
		;
		;
		goto R999;
	case 17: // STATE 45
		sv_restor();
		goto R999;
	case 18: // STATE 62
		sv_restor();
		goto R999;
;
		;
		
	case 20: // STATE 64
		;
		now.inbox[ Index(((P0 *)_this)->h, 4) ] = trpt->bup.oval;
		;
		goto R999;

	case 21: // STATE 70
		;
		((P0 *)_this)->ops = trpt->bup.oval;
		;
		goto R999;

	case 22: // STATE 2562
		;
		((P0 *)_this)->ops = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->ops = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 23: // STATE 74
		;
		((P0 *)_this)->f = trpt->bup.oval;
		;
		goto R999;

	case 24: // STATE 76
		;
		((P0 *)_this)->f = trpt->bup.oval;
		;
		goto R999;

	case 25: // STATE 82
		;
		now.where[ Index(((P0 *)_this)->f, 5) ] = trpt->bup.oval;
		;
		goto R999;
;
		
	case 26: // STATE 86
		goto R999;

	case 27: // STATE 84
		;
		((P0 *)_this)->f = trpt->bup.oval;
		;
		goto R999;

	case 28: // STATE 88
		;
	/* 0 */	((P0 *)_this)->f = trpt->bup.oval;
		;
		;
		goto R999;

	case 29: // STATE 2558
		;
		((P0 *)_this)->ops = trpt->bup.oval;
		;
		goto R999;
;
		;
			case 31: // STATE 110
		sv_restor();
		goto R999;
;
		;
		
	case 33: // STATE 115
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 34: // STATE 116
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;

	case 35: // STATE 125
		;
		((P0 *)_this)->to = trpt->bup.ovals[1];
		((P0 *)_this)->direct = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 36: // STATE 125
		;
		((P0 *)_this)->to = trpt->bup.ovals[1];
		((P0 *)_this)->direct = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 37: // STATE 122
		;
		((P0 *)_this)->direct = trpt->bup.oval;
		;
		goto R999;

	case 38: // STATE 125
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 39: // STATE 126
		;
	/* 0 */	((P0 *)_this)->direct = trpt->bup.oval;
		;
		;
		goto R999;
	case 40: // STATE 130
		sv_restor();
		goto R999;

	case 41: // STATE 131
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 42: // STATE 132
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 43: // STATE 133
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 44: // STATE 169
		sv_restor();
		goto R999;
;
		;
		
	case 46: // STATE 174
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 47: // STATE 194
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 48: // STATE 179
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 49: // STATE 183
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 50: // STATE 187
		goto R999;

	case 51: // STATE 185
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 52: // STATE 194
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 53: // STATE 194
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 54: // STATE 196
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 56: // STATE 216
		sv_restor();
		goto R999;

	case 57: // STATE 218
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 58: // STATE 221
		sv_restor();
		goto R999;
	case 59: // STATE 257
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 62: // STATE 272
		sv_restor();
		goto R999;
	case 63: // STATE 277
		sv_restor();
		goto R999;
;
		;
		
	case 65: // STATE 280
		;
		((P0 *)_this)->now = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 67: // STATE 284
		;
		((P0 *)_this)->to = trpt->bup.ovals[1];
		((P0 *)_this)->ok = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 69: // STATE 287
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 70: // STATE 307
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 71: // STATE 292
		;
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 72: // STATE 296
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 73: // STATE 300
		goto R999;

	case 74: // STATE 298
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 75: // STATE 307
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 76: // STATE 307
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 77: // STATE 312
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 78: // STATE 318
		sv_restor();
		goto R999;

	case 79: // STATE 319
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 80: // STATE 374
		sv_restor();
		goto R999;

	case 81: // STATE 379
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 82: // STATE 380
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 83: // STATE 387
		sv_restor();
		goto R999;

	case 84: // STATE 388
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 85: // STATE 389
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 86: // STATE 390
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 87: // STATE 426
		sv_restor();
		goto R999;
;
		;
		
	case 89: // STATE 431
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 90: // STATE 451
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 91: // STATE 436
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 92: // STATE 440
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 93: // STATE 444
		goto R999;

	case 94: // STATE 442
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 95: // STATE 451
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 96: // STATE 451
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 97: // STATE 453
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 99: // STATE 473
		sv_restor();
		goto R999;

	case 100: // STATE 475
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 101: // STATE 478
		sv_restor();
		goto R999;
	case 102: // STATE 514
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 105: // STATE 529
		sv_restor();
		goto R999;

	case 106: // STATE 531
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;

	case 107: // STATE 550
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
	case 108: // STATE 543
		sv_restor();
		goto R999;

	case 109: // STATE 550
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
	case 110: // STATE 569
		sv_restor();
		goto R999;
;
		;
		
	case 112: // STATE 573
		;
		((P0 *)_this)->to = trpt->bup.ovals[1];
		((P0 *)_this)->ok = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 114: // STATE 576
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 115: // STATE 596
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 116: // STATE 581
		;
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 117: // STATE 585
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 118: // STATE 589
		goto R999;

	case 119: // STATE 587
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 120: // STATE 596
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 121: // STATE 596
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 122: // STATE 601
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 123: // STATE 607
		sv_restor();
		goto R999;

	case 124: // STATE 608
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 125: // STATE 663
		sv_restor();
		goto R999;

	case 126: // STATE 668
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 127: // STATE 669
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 128: // STATE 676
		sv_restor();
		goto R999;

	case 129: // STATE 677
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 130: // STATE 678
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 131: // STATE 679
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 132: // STATE 715
		sv_restor();
		goto R999;
;
		;
		
	case 134: // STATE 720
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 135: // STATE 740
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 136: // STATE 725
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 137: // STATE 729
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 138: // STATE 733
		goto R999;

	case 139: // STATE 731
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 140: // STATE 740
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 141: // STATE 740
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 142: // STATE 742
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 144: // STATE 762
		sv_restor();
		goto R999;

	case 145: // STATE 764
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 146: // STATE 767
		sv_restor();
		goto R999;
	case 147: // STATE 803
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 150: // STATE 818
		sv_restor();
		goto R999;

	case 151: // STATE 820
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;
	case 152: // STATE 832
		sv_restor();
		goto R999;
	case 153: // STATE 849
		sv_restor();
		goto R999;
;
		;
			case 155: // STATE 859
		sv_restor();
		goto R999;
;
		;
		;
		;
		
	case 158: // STATE 862
		;
		((P0 *)_this)->now = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 160: // STATE 866
		;
		((P0 *)_this)->to = trpt->bup.ovals[1];
		((P0 *)_this)->ok = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 162: // STATE 869
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 163: // STATE 889
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 164: // STATE 874
		;
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 165: // STATE 878
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 166: // STATE 882
		goto R999;

	case 167: // STATE 880
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 168: // STATE 889
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 169: // STATE 889
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 170: // STATE 894
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 171: // STATE 900
		sv_restor();
		goto R999;

	case 172: // STATE 901
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 173: // STATE 956
		sv_restor();
		goto R999;

	case 174: // STATE 961
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 175: // STATE 962
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 176: // STATE 969
		sv_restor();
		goto R999;

	case 177: // STATE 970
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 178: // STATE 971
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 179: // STATE 972
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 180: // STATE 1008
		sv_restor();
		goto R999;
;
		;
		
	case 182: // STATE 1013
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 183: // STATE 1033
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 184: // STATE 1018
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 185: // STATE 1022
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 186: // STATE 1026
		goto R999;

	case 187: // STATE 1024
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 188: // STATE 1033
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 189: // STATE 1033
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 190: // STATE 1035
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 192: // STATE 1055
		sv_restor();
		goto R999;

	case 193: // STATE 1057
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 194: // STATE 1060
		sv_restor();
		goto R999;
	case 195: // STATE 1096
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 198: // STATE 1111
		sv_restor();
		goto R999;

	case 199: // STATE 1113
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;

	case 200: // STATE 1132
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
	case 201: // STATE 1125
		sv_restor();
		goto R999;

	case 202: // STATE 1132
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
	case 203: // STATE 1151
		sv_restor();
		goto R999;
;
		;
		
	case 205: // STATE 1155
		;
		((P0 *)_this)->to = trpt->bup.ovals[1];
		((P0 *)_this)->ok = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 207: // STATE 1158
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 208: // STATE 1178
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 209: // STATE 1163
		;
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 210: // STATE 1167
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 211: // STATE 1171
		goto R999;

	case 212: // STATE 1169
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 213: // STATE 1178
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 214: // STATE 1178
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 215: // STATE 1183
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 216: // STATE 1189
		sv_restor();
		goto R999;

	case 217: // STATE 1190
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 218: // STATE 1245
		sv_restor();
		goto R999;

	case 219: // STATE 1250
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 220: // STATE 1251
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 221: // STATE 1258
		sv_restor();
		goto R999;

	case 222: // STATE 1259
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 223: // STATE 1260
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 224: // STATE 1261
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 225: // STATE 1297
		sv_restor();
		goto R999;
;
		;
		
	case 227: // STATE 1302
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 228: // STATE 1322
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 229: // STATE 1307
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 230: // STATE 1311
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 231: // STATE 1315
		goto R999;

	case 232: // STATE 1313
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 233: // STATE 1322
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 234: // STATE 1322
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 235: // STATE 1324
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 237: // STATE 1344
		sv_restor();
		goto R999;

	case 238: // STATE 1346
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 239: // STATE 1349
		sv_restor();
		goto R999;
	case 240: // STATE 1385
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 243: // STATE 1400
		sv_restor();
		goto R999;

	case 244: // STATE 1402
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;

	case 245: // STATE 2558
		;
		((P0 *)_this)->ops = trpt->bup.oval;
		;
		goto R999;
	case 246: // STATE 1414
		sv_restor();
		goto R999;
	case 247: // STATE 1450
		sv_restor();
		goto R999;

	case 248: // STATE 1452
		;
	/* 0 */	((P0 *)_this)->s = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 250: // STATE 1456
		sv_restor();
		goto R999;

	case 251: // STATE 1457
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 252: // STATE 1464
		sv_restor();
		goto R999;

	case 253: // STATE 1465
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 254: // STATE 1466
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 255: // STATE 1467
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 256: // STATE 1503
		sv_restor();
		goto R999;
;
		;
		
	case 258: // STATE 1508
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 259: // STATE 1528
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 260: // STATE 1513
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 261: // STATE 1517
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 262: // STATE 1521
		goto R999;

	case 263: // STATE 1519
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 264: // STATE 1528
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 265: // STATE 1528
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 266: // STATE 1530
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 268: // STATE 1550
		sv_restor();
		goto R999;

	case 269: // STATE 1552
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 270: // STATE 1555
		sv_restor();
		goto R999;
	case 271: // STATE 1591
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 274: // STATE 1606
		sv_restor();
		goto R999;

	case 275: // STATE 1608
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;
	case 276: // STATE 1630
		sv_restor();
		goto R999;

	case 277: // STATE 1635
		;
	/* 0 */	((P0 *)_this)->s = trpt->bup.oval;
		;
		;
		goto R999;
	case 278: // STATE 1654
		sv_restor();
		goto R999;

	case 279: // STATE 1658
		;
	/* 0 */	((P0 *)_this)->s = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
		
	case 281: // STATE 1660
		;
		((P0 *)_this)->now = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 283: // STATE 1664
		;
		((P0 *)_this)->to = trpt->bup.ovals[1];
		((P0 *)_this)->ok = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 285: // STATE 1667
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 286: // STATE 1687
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 287: // STATE 1672
		;
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 288: // STATE 1676
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 289: // STATE 1680
		goto R999;

	case 290: // STATE 1678
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 291: // STATE 1687
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 292: // STATE 1687
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 293: // STATE 1692
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 294: // STATE 1698
		sv_restor();
		goto R999;

	case 295: // STATE 1699
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 296: // STATE 1754
		sv_restor();
		goto R999;

	case 297: // STATE 1759
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 298: // STATE 1760
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 299: // STATE 1767
		sv_restor();
		goto R999;

	case 300: // STATE 1768
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 301: // STATE 1769
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 302: // STATE 1770
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 303: // STATE 1806
		sv_restor();
		goto R999;
;
		;
		
	case 305: // STATE 1811
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 306: // STATE 1831
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 307: // STATE 1816
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 308: // STATE 1820
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 309: // STATE 1824
		goto R999;

	case 310: // STATE 1822
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 311: // STATE 1831
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 312: // STATE 1831
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 313: // STATE 1833
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 315: // STATE 1853
		sv_restor();
		goto R999;

	case 316: // STATE 1855
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 317: // STATE 1858
		sv_restor();
		goto R999;
	case 318: // STATE 1894
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 321: // STATE 1909
		sv_restor();
		goto R999;

	case 322: // STATE 1911
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;

	case 323: // STATE 1930
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
	case 324: // STATE 1923
		sv_restor();
		goto R999;

	case 325: // STATE 1930
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
	case 326: // STATE 1949
		sv_restor();
		goto R999;
;
		;
		
	case 328: // STATE 1953
		;
		((P0 *)_this)->to = trpt->bup.ovals[1];
		((P0 *)_this)->ok = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 330: // STATE 1956
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 331: // STATE 1976
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 332: // STATE 1961
		;
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 333: // STATE 1965
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 334: // STATE 1969
		goto R999;

	case 335: // STATE 1967
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 336: // STATE 1976
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 337: // STATE 1976
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 338: // STATE 1981
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 339: // STATE 1987
		sv_restor();
		goto R999;

	case 340: // STATE 1988
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 341: // STATE 2043
		sv_restor();
		goto R999;

	case 342: // STATE 2048
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 343: // STATE 2049
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 344: // STATE 2056
		sv_restor();
		goto R999;

	case 345: // STATE 2057
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 346: // STATE 2058
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 347: // STATE 2059
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 348: // STATE 2095
		sv_restor();
		goto R999;
;
		;
		
	case 350: // STATE 2100
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 351: // STATE 2120
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 352: // STATE 2105
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 353: // STATE 2109
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 354: // STATE 2113
		goto R999;

	case 355: // STATE 2111
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 356: // STATE 2120
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 357: // STATE 2120
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 358: // STATE 2122
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 360: // STATE 2142
		sv_restor();
		goto R999;

	case 361: // STATE 2144
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 362: // STATE 2147
		sv_restor();
		goto R999;
	case 363: // STATE 2183
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 366: // STATE 2198
		sv_restor();
		goto R999;

	case 367: // STATE 2200
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;
	case 368: // STATE 2212
		sv_restor();
		goto R999;

	case 369: // STATE 2228
		;
		((P0 *)_this)->to = trpt->bup.ovals[1];
		((P0 *)_this)->ok = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 371: // STATE 2231
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 372: // STATE 2251
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 373: // STATE 2236
		;
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 374: // STATE 2240
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 375: // STATE 2244
		goto R999;

	case 376: // STATE 2242
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 377: // STATE 2251
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 378: // STATE 2251
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 379: // STATE 2256
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 380: // STATE 2262
		sv_restor();
		goto R999;

	case 381: // STATE 2263
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 382: // STATE 2318
		sv_restor();
		goto R999;

	case 383: // STATE 2323
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 384: // STATE 2324
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 385: // STATE 2331
		sv_restor();
		goto R999;

	case 386: // STATE 2332
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 387: // STATE 2333
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 388: // STATE 2334
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 389: // STATE 2370
		sv_restor();
		goto R999;
;
		;
		
	case 391: // STATE 2375
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 392: // STATE 2395
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 393: // STATE 2380
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 394: // STATE 2384
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 395: // STATE 2388
		goto R999;

	case 396: // STATE 2386
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 397: // STATE 2395
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 398: // STATE 2395
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 399: // STATE 2397
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 401: // STATE 2417
		sv_restor();
		goto R999;

	case 402: // STATE 2419
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 403: // STATE 2422
		sv_restor();
		goto R999;
	case 404: // STATE 2458
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 407: // STATE 2473
		sv_restor();
		goto R999;

	case 408: // STATE 2475
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;

	case 409: // STATE 2494
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
	case 410: // STATE 2487
		sv_restor();
		goto R999;

	case 411: // STATE 2494
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
	case 412: // STATE 2508
		sv_restor();
		goto R999;

	case 413: // STATE 2513
		;
	/* 0 */	((P0 *)_this)->s = trpt->bup.oval;
		;
		;
		goto R999;
	case 414: // STATE 2532
		sv_restor();
		goto R999;
	case 415: // STATE 2554
		sv_restor();
		goto R999;

	case 416: // STATE 2558
		;
		((P0 *)_this)->ops = trpt->bup.oval;
		;
		goto R999;

	case 417: // STATE 2562
		;
		((P0 *)_this)->ops = trpt->bup.oval;
		;
		goto R999;
;
		;
		;
		;
		
	case 420: // STATE 2565
		;
		((P0 *)_this)->now = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 422: // STATE 2569
		;
		((P0 *)_this)->to = trpt->bup.ovals[1];
		((P0 *)_this)->ok = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 424: // STATE 2572
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 425: // STATE 2592
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 426: // STATE 2577
		;
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 427: // STATE 2581
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 428: // STATE 2585
		goto R999;

	case 429: // STATE 2583
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 430: // STATE 2592
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 431: // STATE 2592
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 432: // STATE 2597
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 433: // STATE 2603
		sv_restor();
		goto R999;

	case 434: // STATE 2604
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 435: // STATE 2659
		sv_restor();
		goto R999;

	case 436: // STATE 2664
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 437: // STATE 2665
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 438: // STATE 2672
		sv_restor();
		goto R999;

	case 439: // STATE 2673
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 440: // STATE 2674
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 441: // STATE 2675
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 442: // STATE 2711
		sv_restor();
		goto R999;
;
		;
		
	case 444: // STATE 2716
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 445: // STATE 2736
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 446: // STATE 2721
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 447: // STATE 2725
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 448: // STATE 2729
		goto R999;

	case 449: // STATE 2727
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 450: // STATE 2736
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 451: // STATE 2736
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 452: // STATE 2738
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 454: // STATE 2758
		sv_restor();
		goto R999;

	case 455: // STATE 2760
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 456: // STATE 2763
		sv_restor();
		goto R999;
	case 457: // STATE 2799
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 460: // STATE 2814
		sv_restor();
		goto R999;

	case 461: // STATE 2816
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;

	case 462: // STATE 2835
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
	case 463: // STATE 2828
		sv_restor();
		goto R999;

	case 464: // STATE 2835
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
	case 465: // STATE 2854
		sv_restor();
		goto R999;
;
		;
		
	case 467: // STATE 2858
		;
		((P0 *)_this)->to = trpt->bup.ovals[1];
		((P0 *)_this)->ok = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 469: // STATE 2861
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 470: // STATE 2881
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 471: // STATE 2866
		;
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 472: // STATE 2870
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 473: // STATE 2874
		goto R999;

	case 474: // STATE 2872
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 475: // STATE 2881
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 476: // STATE 2881
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 477: // STATE 2886
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 478: // STATE 2892
		sv_restor();
		goto R999;

	case 479: // STATE 2893
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 480: // STATE 2948
		sv_restor();
		goto R999;

	case 481: // STATE 2953
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 482: // STATE 2954
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 483: // STATE 2961
		sv_restor();
		goto R999;

	case 484: // STATE 2962
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 485: // STATE 2963
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 486: // STATE 2964
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 487: // STATE 3000
		sv_restor();
		goto R999;
;
		;
		
	case 489: // STATE 3005
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 490: // STATE 3025
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 491: // STATE 3010
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 492: // STATE 3014
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 493: // STATE 3018
		goto R999;

	case 494: // STATE 3016
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 495: // STATE 3025
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 496: // STATE 3025
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 497: // STATE 3027
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 499: // STATE 3047
		sv_restor();
		goto R999;

	case 500: // STATE 3049
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 501: // STATE 3052
		sv_restor();
		goto R999;
	case 502: // STATE 3088
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 505: // STATE 3103
		sv_restor();
		goto R999;

	case 506: // STATE 3105
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;
	case 507: // STATE 3117
		sv_restor();
		goto R999;

	case 508: // STATE 3133
		;
		((P0 *)_this)->to = trpt->bup.ovals[1];
		((P0 *)_this)->ok = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 510: // STATE 3136
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 511: // STATE 3156
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 512: // STATE 3141
		;
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 513: // STATE 3145
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 514: // STATE 3149
		goto R999;

	case 515: // STATE 3147
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 516: // STATE 3156
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 517: // STATE 3156
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 518: // STATE 3161
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 519: // STATE 3167
		sv_restor();
		goto R999;

	case 520: // STATE 3168
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 521: // STATE 3223
		sv_restor();
		goto R999;

	case 522: // STATE 3228
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 523: // STATE 3229
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 524: // STATE 3236
		sv_restor();
		goto R999;

	case 525: // STATE 3237
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 526: // STATE 3238
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 527: // STATE 3239
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 528: // STATE 3275
		sv_restor();
		goto R999;
;
		;
		
	case 530: // STATE 3280
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 531: // STATE 3300
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 532: // STATE 3285
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 533: // STATE 3289
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 534: // STATE 3293
		goto R999;

	case 535: // STATE 3291
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 536: // STATE 3300
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 537: // STATE 3300
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 538: // STATE 3302
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 540: // STATE 3322
		sv_restor();
		goto R999;

	case 541: // STATE 3324
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 542: // STATE 3327
		sv_restor();
		goto R999;
	case 543: // STATE 3363
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 546: // STATE 3378
		sv_restor();
		goto R999;

	case 547: // STATE 3380
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;

	case 548: // STATE 3399
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
	case 549: // STATE 3392
		sv_restor();
		goto R999;

	case 550: // STATE 3399
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
;
		;
			case 552: // STATE 3404
		sv_restor();
		goto R999;

	case 553: // STATE 3405
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 554: // STATE 3412
		sv_restor();
		goto R999;

	case 555: // STATE 3413
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 556: // STATE 3414
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 557: // STATE 3415
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 558: // STATE 3451
		sv_restor();
		goto R999;
;
		;
		
	case 560: // STATE 3456
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 561: // STATE 3476
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 562: // STATE 3461
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 563: // STATE 3465
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 564: // STATE 3469
		goto R999;

	case 565: // STATE 3467
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 566: // STATE 3476
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 567: // STATE 3476
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 568: // STATE 3478
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 570: // STATE 3498
		sv_restor();
		goto R999;

	case 571: // STATE 3500
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 572: // STATE 3503
		sv_restor();
		goto R999;
	case 573: // STATE 3539
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 576: // STATE 3554
		sv_restor();
		goto R999;

	case 577: // STATE 3556
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;

	case 578: // STATE 3566
		;
		((P0 *)_this)->s = trpt->bup.oval;
		;
		goto R999;

	case 579: // STATE 3566
		;
		((P0 *)_this)->s = trpt->bup.oval;
		;
		goto R999;

	case 580: // STATE 3603
		;
		((P0 *)_this)->s = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->s = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
			case 582: // STATE 3577
		sv_restor();
		goto R999;
	case 583: // STATE 3580
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 586: // STATE 3586
		sv_restor();
		goto R999;
	case 587: // STATE 3593
		sv_restor();
		goto R999;

	case 588: // STATE 3599
		;
		((P0 *)_this)->s = trpt->bup.oval;
		;
		goto R999;

	case 589: // STATE 3603
		;
		((P0 *)_this)->s = trpt->bup.oval;
		;
		goto R999;
	case 590: // STATE 3607
		sv_restor();
		goto R999;
;
		;
		
	case 592: // STATE 3613
		;
		now.inbox[ Index(((P0 *)_this)->h, 4) ] = trpt->bup.oval;
		;
		goto R999;
	case 593: // STATE 3629
		sv_restor();
		goto R999;

	case 594: // STATE 3630
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 595: // STATE 3637
		sv_restor();
		goto R999;

	case 596: // STATE 3638
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 597: // STATE 3639
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 598: // STATE 3640
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 599: // STATE 3676
		sv_restor();
		goto R999;
;
		;
		
	case 601: // STATE 3681
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 602: // STATE 3701
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 603: // STATE 3686
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 604: // STATE 3690
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 605: // STATE 3694
		goto R999;

	case 606: // STATE 3692
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 607: // STATE 3701
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 608: // STATE 3701
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 609: // STATE 3703
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 611: // STATE 3723
		sv_restor();
		goto R999;

	case 612: // STATE 3725
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 613: // STATE 3728
		sv_restor();
		goto R999;
	case 614: // STATE 3764
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 617: // STATE 3779
		sv_restor();
		goto R999;

	case 618: // STATE 3781
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 620: // STATE 3793
		;
		((P0 *)_this)->now = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 622: // STATE 3797
		;
		((P0 *)_this)->to = trpt->bup.ovals[1];
		((P0 *)_this)->ok = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 624: // STATE 3800
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 625: // STATE 3820
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 626: // STATE 3805
		;
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 627: // STATE 3809
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 628: // STATE 3813
		goto R999;

	case 629: // STATE 3811
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 630: // STATE 3820
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 631: // STATE 3820
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 632: // STATE 3825
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 633: // STATE 3831
		sv_restor();
		goto R999;

	case 634: // STATE 3832
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 635: // STATE 3887
		sv_restor();
		goto R999;

	case 636: // STATE 3892
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 637: // STATE 3893
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 638: // STATE 3900
		sv_restor();
		goto R999;

	case 639: // STATE 3901
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 640: // STATE 3902
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 641: // STATE 3903
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 642: // STATE 3939
		sv_restor();
		goto R999;
;
		;
		
	case 644: // STATE 3944
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 645: // STATE 3964
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 646: // STATE 3949
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 647: // STATE 3953
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 648: // STATE 3957
		goto R999;

	case 649: // STATE 3955
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 650: // STATE 3964
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 651: // STATE 3964
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 652: // STATE 3966
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 654: // STATE 3986
		sv_restor();
		goto R999;

	case 655: // STATE 3988
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 656: // STATE 3991
		sv_restor();
		goto R999;
	case 657: // STATE 4027
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 660: // STATE 4042
		sv_restor();
		goto R999;

	case 661: // STATE 4044
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;

	case 662: // STATE 4063
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
	case 663: // STATE 4056
		sv_restor();
		goto R999;

	case 664: // STATE 4063
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
	case 665: // STATE 4082
		sv_restor();
		goto R999;
;
		;
		
	case 667: // STATE 4086
		;
		((P0 *)_this)->to = trpt->bup.ovals[1];
		((P0 *)_this)->ok = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 669: // STATE 4089
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 670: // STATE 4109
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 671: // STATE 4094
		;
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 672: // STATE 4098
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 673: // STATE 4102
		goto R999;

	case 674: // STATE 4100
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 675: // STATE 4109
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 676: // STATE 4109
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 677: // STATE 4114
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 678: // STATE 4120
		sv_restor();
		goto R999;

	case 679: // STATE 4121
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 680: // STATE 4176
		sv_restor();
		goto R999;

	case 681: // STATE 4181
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 682: // STATE 4182
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 683: // STATE 4189
		sv_restor();
		goto R999;

	case 684: // STATE 4190
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 685: // STATE 4191
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 686: // STATE 4192
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 687: // STATE 4228
		sv_restor();
		goto R999;
;
		;
		
	case 689: // STATE 4233
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 690: // STATE 4253
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 691: // STATE 4238
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 692: // STATE 4242
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 693: // STATE 4246
		goto R999;

	case 694: // STATE 4244
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 695: // STATE 4253
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 696: // STATE 4253
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 697: // STATE 4255
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 699: // STATE 4275
		sv_restor();
		goto R999;

	case 700: // STATE 4277
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 701: // STATE 4280
		sv_restor();
		goto R999;
	case 702: // STATE 4316
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 705: // STATE 4331
		sv_restor();
		goto R999;

	case 706: // STATE 4333
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;
	case 707: // STATE 4345
		sv_restor();
		goto R999;

	case 708: // STATE 4361
		;
		((P0 *)_this)->to = trpt->bup.ovals[1];
		((P0 *)_this)->ok = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 710: // STATE 4364
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 711: // STATE 4384
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 712: // STATE 4369
		;
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 713: // STATE 4373
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 714: // STATE 4377
		goto R999;

	case 715: // STATE 4375
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 716: // STATE 4384
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 717: // STATE 4384
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 718: // STATE 4389
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 719: // STATE 4395
		sv_restor();
		goto R999;

	case 720: // STATE 4396
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 721: // STATE 4451
		sv_restor();
		goto R999;

	case 722: // STATE 4456
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 723: // STATE 4457
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 724: // STATE 4464
		sv_restor();
		goto R999;

	case 725: // STATE 4465
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 726: // STATE 4466
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 727: // STATE 4467
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 728: // STATE 4503
		sv_restor();
		goto R999;
;
		;
		
	case 730: // STATE 4508
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 731: // STATE 4528
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 732: // STATE 4513
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 733: // STATE 4517
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 734: // STATE 4521
		goto R999;

	case 735: // STATE 4519
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 736: // STATE 4528
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 737: // STATE 4528
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 738: // STATE 4530
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 740: // STATE 4550
		sv_restor();
		goto R999;

	case 741: // STATE 4552
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 742: // STATE 4555
		sv_restor();
		goto R999;
	case 743: // STATE 4591
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 746: // STATE 4606
		sv_restor();
		goto R999;

	case 747: // STATE 4608
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;

	case 748: // STATE 4627
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
	case 749: // STATE 4620
		sv_restor();
		goto R999;

	case 750: // STATE 4627
		;
		((P0 *)_this)->bundle_to = trpt->bup.oval;
		;
		goto R999;
;
		;
			case 752: // STATE 4632
		sv_restor();
		goto R999;

	case 753: // STATE 4633
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 754: // STATE 4640
		sv_restor();
		goto R999;

	case 755: // STATE 4641
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 756: // STATE 4642
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 757: // STATE 4643
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 758: // STATE 4679
		sv_restor();
		goto R999;
;
		;
		
	case 760: // STATE 4684
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 761: // STATE 4704
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 762: // STATE 4689
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 763: // STATE 4693
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 764: // STATE 4697
		goto R999;

	case 765: // STATE 4695
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 766: // STATE 4704
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 767: // STATE 4704
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 768: // STATE 4706
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 770: // STATE 4726
		sv_restor();
		goto R999;

	case 771: // STATE 4728
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 772: // STATE 4731
		sv_restor();
		goto R999;
	case 773: // STATE 4767
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 776: // STATE 4782
		sv_restor();
		goto R999;

	case 777: // STATE 4784
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;

	case 778: // STATE 4794
		;
		((P0 *)_this)->s = trpt->bup.oval;
		;
		goto R999;

	case 779: // STATE 4794
		;
		((P0 *)_this)->s = trpt->bup.oval;
		;
		goto R999;

	case 780: // STATE 4831
		;
		((P0 *)_this)->s = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->s = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
			case 782: // STATE 4805
		sv_restor();
		goto R999;
	case 783: // STATE 4808
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 786: // STATE 4814
		sv_restor();
		goto R999;
	case 787: // STATE 4821
		sv_restor();
		goto R999;

	case 788: // STATE 4827
		;
		((P0 *)_this)->s = trpt->bup.oval;
		;
		goto R999;

	case 789: // STATE 4831
		;
		((P0 *)_this)->s = trpt->bup.oval;
		;
		goto R999;
	case 790: // STATE 4835
		sv_restor();
		goto R999;
;
		;
		
	case 792: // STATE 4841
		;
		now.inbox[ Index(((P0 *)_this)->h, 4) ] = trpt->bup.oval;
		;
		goto R999;
	case 793: // STATE 4857
		sv_restor();
		goto R999;

	case 794: // STATE 4858
		;
	/* 0 */	((P0 *)_this)->chain = trpt->bup.oval;
		;
		;
		goto R999;
	case 795: // STATE 4865
		sv_restor();
		goto R999;

	case 796: // STATE 4866
		;
		((P0 *)_this)->x = trpt->bup.oval;
		;
		goto R999;

	case 797: // STATE 4867
		;
		((P0 *)_this)->to = trpt->bup.oval;
		;
		goto R999;

	case 798: // STATE 4868
		;
	/* 0 */	((P0 *)_this)->to = trpt->bup.oval;
		;
		;
		goto R999;
	case 799: // STATE 4904
		sv_restor();
		goto R999;
;
		;
		
	case 801: // STATE 4909
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 802: // STATE 4929
		;
		((P0 *)_this)->old = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->old = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 803: // STATE 4914
		;
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = trpt->bup.oval;
		;
		goto R999;

	case 804: // STATE 4918
		;
		((P0 *)_this)->ok = trpt->bup.ovals[1];
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 805: // STATE 4922
		goto R999;

	case 806: // STATE 4920
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 807: // STATE 4929
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 808: // STATE 4929
		;
		((P0 *)_this)->old = trpt->bup.oval;
		;
		goto R999;

	case 809: // STATE 4931
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
;
		;
			case 811: // STATE 4951
		sv_restor();
		goto R999;

	case 812: // STATE 4953
		;
	/* 0 */	((P0 *)_this)->ok = trpt->bup.oval;
		;
		;
		goto R999;
	case 813: // STATE 4956
		sv_restor();
		goto R999;
	case 814: // STATE 4992
		sv_restor();
		goto R999;
;
		;
		;
		;
			case 817: // STATE 5007
		sv_restor();
		goto R999;

	case 818: // STATE 5009
		;
		((P0 *)_this)->pf = trpt->bup.oval;
		;
		goto R999;
	case 819: // STATE 5031
		sv_restor();
		goto R999;

	case 820: // STATE 5035
		;
		now.done = trpt->bup.oval;
		;
		goto R999;

	case 821: // STATE 5036
		;
		p_restor(II);
		;
		;
		goto R999;
	}

